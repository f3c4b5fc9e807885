--liquibase formatted sql

--changeset quillgraph:source-tracking
CREATE TABLE source_tracking (
    id ${t.id} NOT NULL CONSTRAINT pk_source_tracking PRIMARY KEY
        CONSTRAINT ck_source_tracking_id CHECK (id ${is.id}),
    inspiration_id ${t.id} NOT NULL
        CONSTRAINT fk_source_tracking_inspiration REFERENCES idea_inspiration (id),
    source_type ${t.text} NOT NULL
        CONSTRAINT ck_source_tracking_source_type
        CHECK (source_type IN ('TEXT', 'VIDEO', 'AUDIO', 'UNKNOWN')),
    platform ${t.text} NOT NULL
        CONSTRAINT ck_source_tracking_platform
        CHECK (trim(platform, ${blanks}) <> '' AND length(platform) <= ${indexed}),
    collected_at ${t.time} NOT NULL
        CONSTRAINT ck_source_tracking_collected_at CHECK (collected_at ${is.time}),
    processing_status ${t.text} NOT NULL
        CONSTRAINT ck_source_tracking_processing_status
        CHECK (processing_status IN ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED')),
    error_log ${t.text},
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_source_tracking_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_source_tracking_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_source_tracking_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_source_tracking_inspiration ON source_tracking (inspiration_id, collected_at, id);
CREATE INDEX ix_source_tracking_platform ON source_tracking (platform, id);
CREATE INDEX ix_source_tracking_processing_status ON source_tracking (processing_status, id);
CREATE INDEX ix_source_tracking_collected_at ON source_tracking (collected_at, id);
CREATE INDEX ix_source_tracking_created_at ON source_tracking (created_at, id);
--rollback DROP TABLE source_tracking;
