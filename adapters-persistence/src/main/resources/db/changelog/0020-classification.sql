--liquibase formatted sql

--changeset quillgraph:classification
CREATE TABLE classification (
    id ${t.id} NOT NULL CONSTRAINT pk_classification PRIMARY KEY
        CONSTRAINT ck_classification_id CHECK (id ${is.id}),
    inspiration_id ${t.id} NOT NULL
        CONSTRAINT fk_classification_inspiration REFERENCES idea_inspiration (id),
    category ${t.text} NOT NULL
        CONSTRAINT ck_classification_category
        CHECK (trim(category, ${blanks}) <> '' AND length(category) <= ${indexed}),
    confidence ${t.decimal} NOT NULL
        CONSTRAINT ck_classification_confidence CHECK (confidence BETWEEN 0 AND ${one}),
    is_story ${t.boolean} NOT NULL
        CONSTRAINT ck_classification_is_story CHECK (is_story ${is.boolean}),
    story_confidence ${t.decimal}
        CONSTRAINT ck_classification_story_confidence CHECK (story_confidence BETWEEN 0 AND ${one}),
    indicators ${t.json}
        CONSTRAINT ck_classification_indicators CHECK (${json.type}(indicators) <> 'null'),
    classified_at ${t.time} NOT NULL
        CONSTRAINT ck_classification_classified_at CHECK (classified_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_classification_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_classification_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_classification_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_classification_inspiration ON classification (inspiration_id, classified_at, id);
CREATE INDEX ix_classification_category ON classification (category, id);
CREATE INDEX ix_classification_confidence ON classification (confidence, id);
CREATE INDEX ix_classification_classified_at ON classification (classified_at, id);
CREATE INDEX ix_classification_created_at ON classification (created_at, id);
--rollback DROP TABLE classification;

--changeset quillgraph:latest-classification
--comment: Checked at the end, since an idea is written once, before the classification that it refers to.
ALTER TABLE idea_inspiration ADD COLUMN latest_classification_id ${t.id}
    CONSTRAINT fk_idea_inspiration_latest_classification REFERENCES classification (id) ON DELETE SET NULL
    DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ix_idea_inspiration_latest_classification ON idea_inspiration (latest_classification_id, id);
--rollback DROP INDEX ix_idea_inspiration_latest_classification;
--rollback ALTER TABLE idea_inspiration DROP COLUMN latest_classification_id;
