--liquibase formatted sql

--changeset quillgraph:revision
CREATE TABLE revision (
    position ${t.position} CONSTRAINT pk_revision PRIMARY KEY ${growing},
    id ${t.id} NOT NULL CONSTRAINT uq_revision_id UNIQUE
        CONSTRAINT ck_revision_id CHECK (id ${is.id}),
    entity_type ${t.text} NOT NULL
        CONSTRAINT ck_revision_entity_type CHECK (length(entity_type) <= ${indexed}),
    entity_id ${t.id} NOT NULL
        CONSTRAINT ck_revision_entity_id CHECK (entity_id ${is.id}),
    entity_version integer NOT NULL
        CONSTRAINT ck_revision_entity_version CHECK (entity_version >= 0),
    operation ${t.text} NOT NULL
        CONSTRAINT ck_revision_operation
        CHECK (operation IN ('CREATED', 'UPDATED', 'DELETED', 'RESTORED')),
    change_set ${t.id} NOT NULL
        CONSTRAINT ck_revision_change_set CHECK (change_set ${is.id}),
    changed_at ${t.time} NOT NULL
        CONSTRAINT ck_revision_changed_at CHECK (changed_at ${is.time}),
    changes ${t.json} NOT NULL
        CONSTRAINT ck_revision_changes CHECK (${json.type}(changes) = 'object'),
    snapshot ${t.json}
        CONSTRAINT ck_revision_snapshot CHECK (${json.type}(snapshot) = 'object'),
    CONSTRAINT ck_revision_before
        CHECK ((snapshot IS NULL) = (operation IN ('CREATED', 'RESTORED')))
) ${strict};
CREATE INDEX ix_revision_entity ON revision (entity_type, entity_id, changed_at, position);
CREATE INDEX ix_revision_changed_at ON revision (entity_type, changed_at);
CREATE INDEX ix_revision_change_set ON revision (change_set);
--rollback DROP TABLE revision;

--changeset quillgraph:revision-tx dbms:postgresql
--comment: Positions are not given out in the order of commits: what is below the oldest running transaction is complete.
ALTER TABLE revision ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX ix_revision_tx ON revision (tx, position);
--rollback DROP INDEX ix_revision_tx;
--rollback ALTER TABLE revision DROP COLUMN tx;

--changeset quillgraph:history
--comment: Since when there is a revision of every change; moved on when old ones are deleted.
CREATE TABLE history (
    one integer NOT NULL CONSTRAINT pk_history PRIMARY KEY
        CONSTRAINT ck_history_one CHECK (one = 1),
    begins_at ${t.time} NOT NULL
        CONSTRAINT ck_history_begins_at CHECK (begins_at ${is.time})
) ${strict};
INSERT INTO history (one, begins_at) VALUES (1, ${now});
--rollback DROP TABLE history;

--changeset quillgraph:history-forgotten
--comment: Whether any was deleted, after which nobody can follow all changes from the beginning.
ALTER TABLE history ADD COLUMN forgotten ${t.boolean} NOT NULL DEFAULT false
    CONSTRAINT ck_history_forgotten CHECK (forgotten ${is.boolean});
--rollback ALTER TABLE history DROP COLUMN forgotten;
