--liquibase formatted sql

--changeset quillgraph:scoring
CREATE TABLE scoring (
    id ${t.id} NOT NULL CONSTRAINT pk_scoring PRIMARY KEY
        CONSTRAINT ck_scoring_id CHECK (id ${is.id}),
    inspiration_id ${t.id} NOT NULL
        CONSTRAINT fk_scoring_inspiration REFERENCES idea_inspiration (id),
    composite_score ${t.decimal} NOT NULL
        CONSTRAINT ck_scoring_composite_score CHECK (composite_score BETWEEN 0 AND ${hundred}),
    engagement_score ${t.decimal}
        CONSTRAINT ck_scoring_engagement_score CHECK (engagement_score BETWEEN 0 AND ${hundred}),
    text_quality_score ${t.decimal}
        CONSTRAINT ck_scoring_text_quality_score CHECK (text_quality_score BETWEEN 0 AND ${hundred}),
    engagement_metrics ${t.json}
        CONSTRAINT ck_scoring_engagement_metrics CHECK (${json.type}(engagement_metrics) <> 'null'),
    quality_metrics ${t.json}
        CONSTRAINT ck_scoring_quality_metrics CHECK (${json.type}(quality_metrics) <> 'null'),
    scored_at ${t.time} NOT NULL
        CONSTRAINT ck_scoring_scored_at CHECK (scored_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_scoring_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_scoring_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_scoring_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_scoring_inspiration ON scoring (inspiration_id, scored_at, id);
CREATE INDEX ix_scoring_composite_score ON scoring (composite_score, id);
CREATE INDEX ix_scoring_scored_at ON scoring (scored_at, id);
CREATE INDEX ix_scoring_created_at ON scoring (created_at, id);
--rollback DROP TABLE scoring;

--changeset quillgraph:latest-scoring
--comment: Checked at the end, since an idea is written once, before the scoring that it refers to.
ALTER TABLE idea_inspiration ADD COLUMN latest_scoring_id ${t.id}
    CONSTRAINT fk_idea_inspiration_latest_scoring REFERENCES scoring (id) ON DELETE SET NULL
    DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ix_idea_inspiration_latest_scoring ON idea_inspiration (latest_scoring_id, id);
--rollback DROP INDEX ix_idea_inspiration_latest_scoring;
--rollback ALTER TABLE idea_inspiration DROP COLUMN latest_scoring_id;
