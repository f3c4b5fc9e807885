package org.quillgraph.persistence.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.campaigns.AnalysisStatus;
import org.quillgraph.domain.campaigns.FileCategory;
import org.quillgraph.domain.campaigns.UploadSource;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.identity.UserEntity;
import org.quillgraph.persistence.repository.Row;

/** The row of an uploaded file. */
@Entity
@Table(name = "uploaded_file")
public class UploadedFileEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public CampaignEntity campaign;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public UserEntity user;

    public String originalFilename;
    public String storedFilename;
    public String filePath;
    public long fileSize;
    public String mimeType;

    @Enumerated(EnumType.STRING)
    public FileCategory fileCategory;

    @Enumerated(EnumType.STRING)
    public AnalysisStatus analysisStatus;

    public @Nullable Json analysisResults;
    public @Nullable String extractedText;
    public @Nullable Json imageAnalysis;

    @Enumerated(EnumType.STRING)
    public @Nullable UploadSource uploadSource;
}
