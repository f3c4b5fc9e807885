--liquibase formatted sql

--changeset quillgraph:import-run
--comment: What is remembered of imports; the id is the change set of their revisions.
CREATE TABLE import_run (
    id ${t.id} NOT NULL CONSTRAINT pk_import_run PRIMARY KEY
        CONSTRAINT ck_import_run_id CHECK (id ${is.id}),
    what ${t.text} NOT NULL,
    source ${t.text} NOT NULL,
    started_at ${t.time} NOT NULL
        CONSTRAINT ck_import_run_started_at CHECK (started_at ${is.time}),
    finished_at ${t.time}
        CONSTRAINT ck_import_run_finished_at CHECK (finished_at ${is.time}),
    rows_read ${t.long} NOT NULL,
    rows_imported ${t.long} NOT NULL,
    rows_unchanged ${t.long} NOT NULL,
    rows_rejected ${t.long} NOT NULL,
    status ${t.text} NOT NULL
        CONSTRAINT ck_import_run_status
        CHECK (status IN ('UNFINISHED', 'FINISHED', 'ROLLED_BACK', 'PARTLY_ROLLED_BACK'))
) ${strict};
CREATE INDEX ix_import_run_started_at ON import_run (started_at, id);
--rollback DROP TABLE import_run;

--changeset quillgraph:revisions-of-imports
--comment: An import is one change set of many transactions, each of which dates its own revisions.
CREATE INDEX ix_revision_change_set_id ON revision (change_set, id);
DROP INDEX ix_revision_change_set;
--rollback CREATE INDEX ix_revision_change_set ON revision (change_set);
--rollback DROP INDEX ix_revision_change_set_id;
