package org.quillgraph.application.files;

import java.util.Optional;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;

/** Finds the bytes that an uploaded file's record tells of. */
public final class FindFile {
    private final Repositories repositories;
    private final FileStore files;

    public FindFile(Repositories repositories, FileStore files) {
        this.repositories = repositories;
        this.files = files;
    }

    /**
     * A file.
     *
     * @param kept empty where the bytes are not here, as those that an older system kept elsewhere
     */
    public record Found(UploadedFile file, Optional<Kept> kept) {}

    /**
     * By its checksum alone, so that no path in a record leads anywhere; {@link Problem.NotFound}
     * where there is no such record.
     */
    public Found find(Key<UploadedFile> id) {
        UploadedFile file =
                repositories
                        .of(UploadedFile.class)
                        .find(id)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                new Problem.NotFound(
                                                        "UploadedFile", id.toString())));
        return new Found(file, Checksum.parse(file.storedFilename()).flatMap(files::find));
    }
}
