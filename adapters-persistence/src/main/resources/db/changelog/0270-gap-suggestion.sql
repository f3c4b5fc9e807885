--liquibase formatted sql

--changeset quillgraph:gap-suggestion
CREATE TABLE gap_suggestion (
    id ${t.id} NOT NULL CONSTRAINT pk_gap_suggestion PRIMARY KEY
        CONSTRAINT ck_gap_suggestion_id CHECK (id ${is.id}),
    report_id ${t.id} NOT NULL
        CONSTRAINT fk_gap_suggestion_report REFERENCES gap_report (id),
    ticket_id ${t.id} NOT NULL
        CONSTRAINT fk_gap_suggestion_ticket REFERENCES idea_ticket (id),
    status ${t.text} NOT NULL
        CONSTRAINT ck_gap_suggestion_status
        CHECK (status IN ('IMPLEMENTED', 'PARTIALLY_IMPLEMENTED', 'UNMAPPED')),
    notes ${t.text},
    confidence ${t.decimal} NOT NULL
        CONSTRAINT ck_gap_suggestion_confidence CHECK (confidence BETWEEN 0 AND ${one}),
    related_files ${t.json} NOT NULL
        CONSTRAINT ck_gap_suggestion_related_files CHECK (${json.type}(related_files) = 'array'),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_gap_suggestion_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_gap_suggestion_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_gap_suggestion_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_gap_suggestion_report ON gap_suggestion (report_id, confidence, id);
CREATE INDEX ix_gap_suggestion_ticket ON gap_suggestion (ticket_id, confidence, id);
CREATE INDEX ix_gap_suggestion_status ON gap_suggestion (status, id);
CREATE INDEX ix_gap_suggestion_confidence ON gap_suggestion (confidence, id);
CREATE INDEX ix_gap_suggestion_created_at ON gap_suggestion (created_at, id);
--rollback DROP TABLE gap_suggestion;

--changeset quillgraph:gap-suggestion-json dbms:postgresql
ALTER TABLE gap_suggestion
    ADD CONSTRAINT ck_gap_suggestion_related_files_items CHECK (
        NOT jsonb_path_exists(related_files, 'strict $[*] ? (@.type() != "string")', '{}', true));
--rollback ALTER TABLE gap_suggestion DROP CONSTRAINT ck_gap_suggestion_related_files_items;

--changeset quillgraph:gap-suggestion-json-insert dbms:sqlite splitStatements:false
--comment: A CHECK cannot look into JSON on SQLite; the message is what a CHECK would say.
CREATE TRIGGER gap_suggestion_json_insert BEFORE INSERT ON gap_suggestion BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_gap_suggestion_related_files_items')
        FROM json_each(NEW.related_files) WHERE type <> 'text';
END;
--rollback DROP TRIGGER gap_suggestion_json_insert;

--changeset quillgraph:gap-suggestion-json-update dbms:sqlite splitStatements:false
CREATE TRIGGER gap_suggestion_json_update BEFORE UPDATE OF related_files ON gap_suggestion BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_gap_suggestion_related_files_items')
        FROM json_each(NEW.related_files) WHERE type <> 'text';
END;
--rollback DROP TRIGGER gap_suggestion_json_update;
