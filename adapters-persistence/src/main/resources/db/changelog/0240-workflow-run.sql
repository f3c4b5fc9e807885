--liquibase formatted sql

--changeset quillgraph:workflow-run
CREATE TABLE workflow_run (
    id ${t.id} NOT NULL CONSTRAINT pk_workflow_run PRIMARY KEY
        CONSTRAINT ck_workflow_run_id CHECK (id ${is.id}),
    project_id ${t.id} NOT NULL
        CONSTRAINT fk_workflow_run_project REFERENCES project (id),
    workflow_id ${t.id} NOT NULL
        CONSTRAINT fk_workflow_run_workflow REFERENCES workflow_graph (id),
    status ${t.text} NOT NULL
        CONSTRAINT ck_workflow_run_status
        CHECK (status IN ('PENDING', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED')),
    input ${t.json}
        CONSTRAINT ck_workflow_run_input CHECK (${json.type}(input) <> 'null'),
    output ${t.json}
        CONSTRAINT ck_workflow_run_output CHECK (${json.type}(output) <> 'null'),
    started_at ${t.time} NOT NULL
        CONSTRAINT ck_workflow_run_started_at CHECK (started_at ${is.time}),
    finished_at ${t.time}
        CONSTRAINT ck_workflow_run_finished_at
        CHECK ((status IN ('COMPLETED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL)
            AND finished_at ${is.time} AND finished_at >= started_at),
    last_message ${t.text},
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_workflow_run_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_workflow_run_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_workflow_run_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_workflow_run_project ON workflow_run (project_id, started_at, id);
CREATE INDEX ix_workflow_run_workflow ON workflow_run (workflow_id, started_at, id);
CREATE INDEX ix_workflow_run_status ON workflow_run (status, started_at, id);
CREATE INDEX ix_workflow_run_started_at ON workflow_run (started_at, id);
CREATE INDEX ix_workflow_run_finished_at ON workflow_run (finished_at, id);
CREATE INDEX ix_workflow_run_created_at ON workflow_run (created_at, id);
--rollback DROP TABLE workflow_run;

--changeset quillgraph:workflow-run-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_workflow_run_finished_at_desc
    ON workflow_run (finished_at DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_workflow_run_finished_at_desc;
