--liquibase formatted sql

--changeset quillgraph:gap-report
CREATE TABLE gap_report (
    id ${t.id} NOT NULL CONSTRAINT pk_gap_report PRIMARY KEY
        CONSTRAINT ck_gap_report_id CHECK (id ${is.id}),
    project_id ${t.id} NOT NULL
        CONSTRAINT fk_gap_report_project REFERENCES project (id),
    generated_at ${t.time} NOT NULL
        CONSTRAINT ck_gap_report_generated_at CHECK (generated_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_gap_report_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_gap_report_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_gap_report_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_gap_report_project ON gap_report (project_id, generated_at, id);
CREATE INDEX ix_gap_report_generated_at ON gap_report (generated_at, id);
CREATE INDEX ix_gap_report_created_at ON gap_report (created_at, id);
--rollback DROP TABLE gap_report;
