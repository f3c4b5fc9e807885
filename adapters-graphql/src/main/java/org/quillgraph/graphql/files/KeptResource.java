package org.quillgraph.graphql.files;

import java.io.InputStream;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.springframework.core.io.AbstractResource;
import org.springframework.http.HttpRange;

/** Kept bytes as Spring sends them, whole or in the ranges that were asked for. */
final class KeptResource extends AbstractResource {
    private final FileStore files;
    private final Kept kept;

    KeptResource(FileStore files, Kept kept) {
        this.files = files;
        this.kept = kept;
    }

    /** Whether there are bytes in each of the ranges that a header names. */
    boolean has(String ranges) {
        try {
            HttpRange.toResourceRegions(HttpRange.parseRanges(ranges), this);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
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
