package org.quillgraph.application.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.domain.campaigns.FileCategory;
import org.quillgraph.domain.campaigns.UploadSource;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.files.FileStore.Arrival;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/**
 * Keeps a file and makes the record that tells of it, inside the caller's unit of work: the bytes
 * are there before the record can be seen.
 */
public final class UploadFile {
    private final Catalogue catalogue;
    private final UnitOfWork work;
    private final ApplyChange applyChange;

    public UploadFile(Catalogue catalogue, UnitOfWork work, ApplyChange applyChange) {
        this.catalogue = catalogue;
        this.work = work;
        this.applyChange = applyChange;
    }

    /**
     * What is said of a file.
     *
     * @param category as its media type has it, where nothing is said
     */
    public record Upload(
            Target campaign,
            Target user,
            String filename,
            String mimeType,
            Optional<FileCategory> category,
            UploadSource source) {}

    public Key<UploadedFile> upload(Upload upload, Arrival bytes) {
        if (bytes.size() == 0) {
            throw ProblemException.invalid("file", "is empty; send one that has bytes.");
        }
        // waits for whoever is deleting the same bytes, which would then come back too early
        work.exclusively(FindOrphanedFiles.lock(bytes.checksum()));
        Change made =
                new Change.Create(
                        catalogue.type(UploadedFile.class), List.of(draft(upload, bytes)));
        UUID id =
                BytesInSight.uploading(
                        bytes.checksum(), () -> applyChange.apply(made, List::getFirst).answer());
        bytes.keep();
        return new Key<>(id);
    }

    private Draft draft(Upload upload, Arrival bytes) {
        EntityType type = catalogue.type(UploadedFile.class);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("originalFilename", upload.filename());
        values.put("storedFilename", bytes.checksum().hex());
        values.put("filePath", bytes.checksum().place());
        values.put("fileSize", bytes.size());
        values.put("mimeType", upload.mimeType());
        values.put("fileCategory", upload.category().orElseGet(() -> category(upload.mimeType())));
        values.put("uploadSource", upload.source());
        return new Draft(
                type,
                "form",
                values,
                Map.of("campaign", upload.campaign(), "user", upload.user()),
                Map.of());
    }

    private static FileCategory category(String mimeType) {
        if (mimeType.startsWith("image/")) {
            return FileCategory.IMAGE;
        }
        boolean document =
                mimeType.startsWith("text/")
                        || mimeType.startsWith("application/pdf")
                        || mimeType.startsWith("application/msword")
                        || mimeType.startsWith("application/vnd.");
        return document ? FileCategory.DOCUMENT : FileCategory.OTHER;
    }
}
