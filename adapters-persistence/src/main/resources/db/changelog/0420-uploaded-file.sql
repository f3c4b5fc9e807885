--liquibase formatted sql

--changeset quillgraph:uploaded-file
CREATE TABLE uploaded_file (
    id ${t.id} NOT NULL CONSTRAINT pk_uploaded_file PRIMARY KEY
        CONSTRAINT ck_uploaded_file_id CHECK (id ${is.id}),
    campaign_id ${t.id} NOT NULL
        CONSTRAINT fk_uploaded_file_campaign REFERENCES campaign (id),
    user_id ${t.id} NOT NULL
        CONSTRAINT fk_uploaded_file_user REFERENCES users (id),
    original_filename ${t.text} NOT NULL
        CONSTRAINT ck_uploaded_file_original_filename CHECK (trim(original_filename, ${blanks}) <> ''),
    stored_filename ${t.text} NOT NULL
        CONSTRAINT ck_uploaded_file_stored_filename CHECK (trim(stored_filename, ${blanks}) <> ''),
    file_path ${t.text} NOT NULL
        CONSTRAINT ck_uploaded_file_file_path CHECK (trim(file_path, ${blanks}) <> ''),
    file_size ${t.long} NOT NULL
        CONSTRAINT ck_uploaded_file_file_size CHECK (file_size >= 1),
    mime_type ${t.text} NOT NULL
        CONSTRAINT ck_uploaded_file_mime_type
        CHECK (trim(mime_type, ${blanks}) <> '' AND length(mime_type) <= ${indexed}),
    file_category ${t.text} NOT NULL
        CONSTRAINT ck_uploaded_file_file_category
        CHECK (file_category IN ('IMAGE', 'DOCUMENT', 'CAMPAIGN_ASSET', 'OTHER')),
    analysis_status ${t.text} NOT NULL
        CONSTRAINT ck_uploaded_file_analysis_status
        CHECK (analysis_status IN ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED')),
    analysis_results ${t.json}
        CONSTRAINT ck_uploaded_file_analysis_results CHECK (${json.type}(analysis_results) <> 'null'),
    extracted_text ${t.text},
    image_analysis ${t.json}
        CONSTRAINT ck_uploaded_file_image_analysis CHECK (${json.type}(image_analysis) <> 'null'),
    upload_source ${t.text}
        CONSTRAINT ck_uploaded_file_upload_source
        CHECK (upload_source IN ('WEB_UPLOAD', 'DRAG_DROP', 'API')),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_uploaded_file_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_uploaded_file_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_uploaded_file_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_uploaded_file_campaign ON uploaded_file (campaign_id, id);
CREATE INDEX ix_uploaded_file_user ON uploaded_file (user_id, id);
CREATE INDEX ix_uploaded_file_mime_type ON uploaded_file (mime_type, id);
CREATE INDEX ix_uploaded_file_file_category ON uploaded_file (file_category, id);
CREATE INDEX ix_uploaded_file_analysis_status ON uploaded_file (analysis_status, id);
CREATE INDEX ix_uploaded_file_file_size ON uploaded_file (file_size, id);
CREATE INDEX ix_uploaded_file_created_at ON uploaded_file (created_at, id);
--rollback DROP TABLE uploaded_file;

--changeset quillgraph:uploaded-file-storage dbms:postgresql
--comment: Long texts are kept beside the table, so that reading a few columns of all rows is fast.
ALTER TABLE uploaded_file SET (toast_tuple_target = 256);
--rollback ALTER TABLE uploaded_file RESET (toast_tuple_target);
