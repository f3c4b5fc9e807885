--liquibase formatted sql

--changeset quillgraph:project
CREATE TABLE project (
    id ${t.id} NOT NULL CONSTRAINT pk_project PRIMARY KEY
        CONSTRAINT ck_project_id CHECK (id ${is.id}),
    slug ${t.text} NOT NULL
        CONSTRAINT ck_project_slug
        CHECK (trim(slug, ${blanks}) <> '' AND length(slug) <= ${indexed}),
    name ${t.text} NOT NULL
        CONSTRAINT ck_project_name
        CHECK (trim(name, ${blanks}) <> '' AND length(name) <= ${indexed}),
    description ${t.text},
    status ${t.text} NOT NULL
        CONSTRAINT ck_project_status CHECK (status IN ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_project_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_project_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_project_version CHECK (version >= 0),
    CONSTRAINT uq_project_slug UNIQUE (slug)
) ${strict};
CREATE INDEX ix_project_status ON project (status, id);
CREATE INDEX ix_project_name ON project (name, id);
CREATE INDEX ix_project_created_at ON project (created_at, id);
--rollback DROP TABLE project;
