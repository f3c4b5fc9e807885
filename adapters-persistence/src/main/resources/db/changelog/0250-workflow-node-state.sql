--liquibase formatted sql

--changeset quillgraph:workflow-node-state
CREATE TABLE workflow_node_state (
    id ${t.id} NOT NULL CONSTRAINT pk_workflow_node_state PRIMARY KEY
        CONSTRAINT ck_workflow_node_state_id CHECK (id ${is.id}),
    run_id ${t.id} NOT NULL
        CONSTRAINT fk_workflow_node_state_run REFERENCES workflow_run (id),
    node_id ${t.text} NOT NULL
        CONSTRAINT ck_workflow_node_state_node_id
        CHECK (trim(node_id, ${blanks}) <> '' AND length(node_id) <= ${indexed}),
    status ${t.text} NOT NULL
        CONSTRAINT ck_workflow_node_state_status
        CHECK (status IN ('PENDING', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED')),
    progress ${t.decimal} NOT NULL
        CONSTRAINT ck_workflow_node_state_progress CHECK (progress BETWEEN 0 AND ${one}),
    messages ${t.json}
        CONSTRAINT ck_workflow_node_state_messages CHECK (${json.type}(messages) = 'array'),
    started_at ${t.time}
        CONSTRAINT ck_workflow_node_state_started_at CHECK (started_at ${is.time}),
    completed_at ${t.time}
        CONSTRAINT ck_workflow_node_state_completed_at CHECK (completed_at ${is.time}),
    error ${t.text},
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_workflow_node_state_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_workflow_node_state_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_workflow_node_state_version CHECK (version >= 0),
    CONSTRAINT uq_workflow_node_state_node UNIQUE (run_id, node_id)
) ${strict};
CREATE INDEX ix_workflow_node_state_run ON workflow_node_state (run_id, created_at, id);
CREATE INDEX ix_workflow_node_state_node_id ON workflow_node_state (node_id, id);
CREATE INDEX ix_workflow_node_state_status ON workflow_node_state (status, id);
CREATE INDEX ix_workflow_node_state_created_at ON workflow_node_state (created_at, id);
--rollback DROP TABLE workflow_node_state;
