--liquibase formatted sql

--changeset quillgraph:project-is-private
ALTER TABLE project ADD COLUMN is_private ${t.boolean} NOT NULL DEFAULT false
    CONSTRAINT ck_project_is_private CHECK (is_private ${is.boolean});
CREATE INDEX ix_project_is_private ON project (is_private, id);
--rollback DROP INDEX ix_project_is_private;
--rollback ALTER TABLE project DROP COLUMN is_private;

--changeset quillgraph:project-was-public-sqlite dbms:sqlite
--comment: What is asked of an earlier time is read from the history, which has to have it as well.
UPDATE revision SET snapshot = json_set(snapshot, '$.isPrivate', json('false'))
WHERE entity_type = 'Project' AND snapshot IS NOT NULL;
--rollback empty

--changeset quillgraph:project-was-public-postgresql dbms:postgresql
--comment: What is asked of an earlier time is read from the history, which has to have it as well.
UPDATE revision SET snapshot = snapshot || '{"isPrivate": false}'
WHERE entity_type = 'Project' AND snapshot IS NOT NULL;
--rollback empty

--changeset quillgraph:project-member
CREATE TABLE project_member (
    id ${t.id} NOT NULL CONSTRAINT pk_project_member PRIMARY KEY
        CONSTRAINT ck_project_member_id CHECK (id ${is.id}),
    project_id ${t.id} NOT NULL
        CONSTRAINT fk_project_member_project REFERENCES project (id),
    user_id ${t.id} NOT NULL
        CONSTRAINT fk_project_member_user REFERENCES users (id),
    role ${t.text} NOT NULL
        CONSTRAINT ck_project_member_role CHECK (role IN ('OWNER', 'EDITOR', 'VIEWER')),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_project_member_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_project_member_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_project_member_version CHECK (version >= 0),
    CONSTRAINT uq_project_member_member UNIQUE (project_id, user_id)
) ${strict};
CREATE INDEX ix_project_member_user ON project_member (user_id, created_at, id);
CREATE INDEX ix_project_member_role ON project_member (role, id);
CREATE INDEX ix_project_member_created_at ON project_member (created_at, id);
--rollback DROP TABLE project_member;
