--liquibase formatted sql

--changeset quillgraph:context-item
CREATE TABLE context_item (
    id ${t.id} NOT NULL CONSTRAINT pk_context_item PRIMARY KEY
        CONSTRAINT ck_context_item_id CHECK (id ${is.id}),
    project_id ${t.id} NOT NULL
        CONSTRAINT fk_context_item_project REFERENCES project (id),
    name ${t.text} NOT NULL
        CONSTRAINT ck_context_item_name
        CHECK (trim(name, ${blanks}) <> '' AND length(name) <= ${indexed}),
    type ${t.text} NOT NULL
        CONSTRAINT ck_context_item_type CHECK (type IN ('PDF', 'REPO', 'CHAT', 'OTHER')),
    tokens integer NOT NULL
        CONSTRAINT ck_context_item_tokens CHECK (tokens >= 0),
    pinned ${t.boolean} NOT NULL
        CONSTRAINT ck_context_item_pinned CHECK (pinned ${is.boolean}),
    canonical_document_id ${t.text}
        CONSTRAINT ck_context_item_canonical_document_id
        CHECK (length(canonical_document_id) <= ${indexed}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_context_item_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_context_item_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_context_item_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_context_item_project ON context_item (project_id, name, id);
CREATE INDEX ix_context_item_type ON context_item (type, id);
CREATE INDEX ix_context_item_tokens ON context_item (tokens, id);
CREATE INDEX ix_context_item_pinned ON context_item (pinned, id);
CREATE INDEX ix_context_item_canonical_document ON context_item (canonical_document_id, id);
CREATE INDEX ix_context_item_created_at ON context_item (created_at, id);
--rollback DROP TABLE context_item;
