--liquibase formatted sql

--changeset quillgraph:idea-ticket
CREATE TABLE idea_ticket (
    id ${t.id} NOT NULL CONSTRAINT pk_idea_ticket PRIMARY KEY
        CONSTRAINT ck_idea_ticket_id CHECK (id ${is.id}),
    project_id ${t.id} NOT NULL
        CONSTRAINT fk_idea_ticket_project REFERENCES project (id),
    inspiration_id ${t.id}
        CONSTRAINT fk_idea_ticket_inspiration REFERENCES idea_inspiration (id),
    title ${t.text} NOT NULL
        CONSTRAINT ck_idea_ticket_title CHECK (trim(title, ${blanks}) <> ''),
    description ${t.text},
    status ${t.text} NOT NULL
        CONSTRAINT ck_idea_ticket_status CHECK (status IN ('ACTIVE', 'BLOCKED', 'COMPLETE')),
    priority ${t.text} NOT NULL
        CONSTRAINT ck_idea_ticket_priority CHECK (priority IN ('LOW', 'MEDIUM', 'HIGH')),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_idea_ticket_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_idea_ticket_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_idea_ticket_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_idea_ticket_project ON idea_ticket (project_id, created_at, id);
CREATE INDEX ix_idea_ticket_inspiration ON idea_ticket (inspiration_id, created_at, id);
CREATE INDEX ix_idea_ticket_status ON idea_ticket (status, id);
CREATE INDEX ix_idea_ticket_priority ON idea_ticket (priority, id);
CREATE INDEX ix_idea_ticket_created_at ON idea_ticket (created_at, id);
--rollback DROP TABLE idea_ticket;
