package org.quillgraph.graphql.files;

import java.io.InputStream;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.springframework.core.io.AbstractResource;

/** Kept bytes as Spring sends them, whole or in the ranges that were asked for. */
final class KeptResource extends AbstractResource {
    private final FileStore files;
    private final Kept kept;

    KeptResource(FileStore files, Kept kept) {
        this.files = files;
        this.kept = kept;
    }

    @Override
    public InputStream getInputStream() {
        return files.open(kept.checksum());
    }

    @Override
    public long contentLength() {
        return kept.size();
    }

    @Override
    public String getDescription() {
        return "file " + kept.checksum();
    }
}
