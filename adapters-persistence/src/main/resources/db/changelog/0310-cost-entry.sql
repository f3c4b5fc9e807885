--liquibase formatted sql

--changeset quillgraph:cost-entry
CREATE TABLE cost_tracking (
    id ${t.id} NOT NULL CONSTRAINT pk_cost_entry PRIMARY KEY
        CONSTRAINT ck_cost_entry_id CHECK (id ${is.id}),
    pipeline_id ${t.id} NOT NULL
        CONSTRAINT fk_cost_entry_pipeline REFERENCES pipeline (id),
    service ${t.text} NOT NULL
        CONSTRAINT ck_cost_entry_service
        CHECK (trim(service, ${blanks}) <> '' AND length(service) <= ${indexed}),
    operation ${t.text}
        CONSTRAINT ck_cost_entry_operation CHECK (length(operation) <= ${indexed}),
    cost ${t.decimal} NOT NULL
        CONSTRAINT ck_cost_entry_cost CHECK (cost >= 0 AND cost < 10000 * ${one}),
    tokens_used integer
        CONSTRAINT ck_cost_entry_tokens_used CHECK (tokens_used >= 0),
    occurred_at ${t.time} NOT NULL
        CONSTRAINT ck_cost_entry_occurred_at CHECK (occurred_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_cost_entry_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_cost_entry_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_cost_entry_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_cost_entry_pipeline_occurred_at ON cost_tracking (pipeline_id, occurred_at, id);
CREATE INDEX ix_cost_entry_service ON cost_tracking (service, id);
CREATE INDEX ix_cost_entry_operation ON cost_tracking (operation, id);
CREATE INDEX ix_cost_entry_cost ON cost_tracking (cost, id);
CREATE INDEX ix_cost_entry_occurred_at ON cost_tracking (occurred_at, id);
CREATE INDEX ix_cost_entry_created_at ON cost_tracking (created_at, id);
--rollback DROP TABLE cost_tracking;

--changeset quillgraph:cost-entry-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_cost_entry_operation_desc ON cost_tracking (operation DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_cost_entry_operation_desc;
