--liquibase formatted sql

--changeset quillgraph:pipeline
CREATE TABLE pipeline (
    id ${t.id} NOT NULL CONSTRAINT pk_pipeline PRIMARY KEY
        CONSTRAINT ck_pipeline_id CHECK (id ${is.id}),
    user_id ${t.id}
        CONSTRAINT fk_pipeline_user REFERENCES users (id),
    project_id ${t.id}
        CONSTRAINT fk_pipeline_project REFERENCES project (id),
    status ${t.text} NOT NULL
        CONSTRAINT ck_pipeline_status
        CHECK (status IN ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    started_at ${t.time}
        CONSTRAINT ck_pipeline_started_at CHECK (started_at ${is.time}),
    completed_at ${t.time}
        CONSTRAINT ck_pipeline_completed_at CHECK (completed_at ${is.time}),
    execution_time_ms ${t.long}
        CONSTRAINT ck_pipeline_execution_time_ms CHECK (execution_time_ms >= 0),
    input_config ${t.json} NOT NULL
        CONSTRAINT ck_pipeline_input_config CHECK (${json.type}(input_config) <> 'null'),
    competitor_data ${t.json}
        CONSTRAINT ck_pipeline_competitor_data CHECK (${json.type}(competitor_data) <> 'null'),
    topic_recommendation ${t.json}
        CONSTRAINT ck_pipeline_topic_recommendation CHECK (${json.type}(topic_recommendation) <> 'null'),
    fact_check_report ${t.json}
        CONSTRAINT ck_pipeline_fact_check_report CHECK (${json.type}(fact_check_report) <> 'null'),
    wordpress_result ${t.json}
        CONSTRAINT ck_pipeline_wordpress_result CHECK (${json.type}(wordpress_result) <> 'null'),
    total_cost ${t.decimal} NOT NULL
        CONSTRAINT ck_pipeline_total_cost CHECK (total_cost >= 0 AND total_cost < 100000000 * ${one}),
    llm_tokens_used integer
        CONSTRAINT ck_pipeline_llm_tokens_used CHECK (llm_tokens_used >= 0),
    api_calls_made integer
        CONSTRAINT ck_pipeline_api_calls_made CHECK (api_calls_made >= 0),
    errors ${t.json}
        CONSTRAINT ck_pipeline_errors CHECK (${json.type}(errors) <> 'null'),
    warnings ${t.json}
        CONSTRAINT ck_pipeline_warnings CHECK (${json.type}(warnings) <> 'null'),
    retry_count integer NOT NULL
        CONSTRAINT ck_pipeline_retry_count CHECK (retry_count >= 0),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_pipeline_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_pipeline_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_pipeline_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_pipeline_user ON pipeline (user_id, id);
CREATE INDEX ix_pipeline_project ON pipeline (project_id, id);
CREATE INDEX ix_pipeline_status_created_at ON pipeline (status, created_at, id);
CREATE INDEX ix_pipeline_created_at ON pipeline (created_at, id);
CREATE INDEX ix_pipeline_total_cost ON pipeline (total_cost, id);
CREATE INDEX ix_pipeline_started_at ON pipeline (started_at, id);
CREATE INDEX ix_pipeline_completed_at ON pipeline (completed_at, id);
--rollback DROP TABLE pipeline;

--changeset quillgraph:pipeline-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_pipeline_started_at_desc ON pipeline (started_at DESC NULLS LAST, id DESC);
CREATE INDEX ix_pipeline_completed_at_desc ON pipeline (completed_at DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_pipeline_completed_at_desc;
--rollback DROP INDEX ix_pipeline_started_at_desc;
