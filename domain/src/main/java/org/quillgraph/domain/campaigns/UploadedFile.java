package org.quillgraph.domain.campaigns;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Searchable;

/** A file that was uploaded for a campaign, and what was found in it. */
@Described("A file that was uploaded for a campaign, and what was found in it.")
@Searchable({"originalFilename", "extractedText"})
public record UploadedFile(
        Key<UploadedFile> id,
        @Inverse("files") @Described("The campaign it was uploaded for.") Key<Campaign> campaign,
        @Inverse("files") @Described("Who uploaded it.") Key<User> user,
        @Described("What it was called where it came from.") String originalFilename,
        @Described("What it is called where it is kept.") String storedFilename,
        @Described("Where it is kept.") String filePath,
        @Described("Its size in bytes.") long fileSize,
        @Described("Its media type, such as image/png.") String mimeType,
        @Described("What it is.") FileCategory fileCategory,
        @Default("PENDING") @Described("How far its analysis has come.")
                AnalysisStatus analysisStatus,
        @Described("What its analysis found.") Optional<Json> analysisResults,
        @Described("The text in it.") Optional<String> extractedText,
        @Described("What is to be seen in it.") Optional<Json> imageAnalysis,
        @Described("The way it was uploaded.") Optional<UploadSource> uploadSource,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<UploadedFile> {

    public UploadedFile {
        originalFilename = Rules.notBlank("originalFilename", originalFilename);
        storedFilename = Rules.notBlank("storedFilename", storedFilename);
        filePath = Rules.notBlank("filePath", filePath);
        fileSize = Rules.atLeast("fileSize", fileSize, 1);
        mimeType = Rules.indexed("mimeType", Rules.notBlank("mimeType", mimeType));
        analysisResults = Rules.json("analysisResults", analysisResults);
        extractedText = Rules.text("extractedText", extractedText);
        imageAnalysis = Rules.json("imageAnalysis", imageAnalysis);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
