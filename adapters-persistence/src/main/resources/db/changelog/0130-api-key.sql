--liquibase formatted sql

--changeset quillgraph:api-key
CREATE TABLE api_key (
    id ${t.id} NOT NULL CONSTRAINT pk_api_key PRIMARY KEY
        CONSTRAINT ck_api_key_id CHECK (id ${is.id}),
    user_id ${t.id} NOT NULL
        CONSTRAINT fk_api_key_user REFERENCES users (id),
    service ${t.text} NOT NULL
        CONSTRAINT ck_api_key_service
        CHECK (trim(service, ${blanks}) <> '' AND length(service) <= ${indexed}),
    key_hash ${t.text} NOT NULL
        CONSTRAINT ck_api_key_key_hash CHECK (length(key_hash) = 64),
    preview ${t.text} NOT NULL
        CONSTRAINT ck_api_key_preview
        CHECK (trim(preview, ${blanks}) <> '' AND length(preview) <= ${indexed}),
    is_active ${t.boolean} NOT NULL
        CONSTRAINT ck_api_key_is_active CHECK (is_active ${is.boolean}),
    last_used_at ${t.time}
        CONSTRAINT ck_api_key_last_used_at CHECK (last_used_at ${is.time}),
    usage_count integer NOT NULL
        CONSTRAINT ck_api_key_usage_count CHECK (usage_count >= 0),
    expires_at ${t.time}
        CONSTRAINT ck_api_key_expires_at CHECK (expires_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_api_key_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_api_key_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_api_key_version CHECK (version >= 0),
    CONSTRAINT uq_api_key_key_hash UNIQUE (key_hash)
) ${strict};
CREATE INDEX ix_api_key_user ON api_key (user_id, created_at, id);
CREATE INDEX ix_api_key_service ON api_key (service, id);
CREATE INDEX ix_api_key_expires_at ON api_key (expires_at, id);
CREATE INDEX ix_api_key_created_at ON api_key (created_at, id);
--rollback DROP TABLE api_key;
