--liquibase formatted sql

--changeset quillgraph:setting
CREATE TABLE setting (
    id ${t.id} NOT NULL CONSTRAINT pk_setting PRIMARY KEY
        CONSTRAINT ck_setting_id CHECK (id ${is.id}),
    key ${t.text} NOT NULL
        CONSTRAINT ck_setting_key CHECK (trim(key, ${blanks}) <> '' AND length(key) <= ${indexed}),
    value ${t.json} NOT NULL
        CONSTRAINT ck_setting_value CHECK (${json.type}(value) <> 'null'),
    description ${t.text},
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_setting_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_setting_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_setting_version CHECK (version >= 0),
    CONSTRAINT uq_setting_key UNIQUE (key)
) ${strict};
CREATE INDEX ix_setting_created_at ON setting (created_at, id);
--rollback DROP TABLE setting;
