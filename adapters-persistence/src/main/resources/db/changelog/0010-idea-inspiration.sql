--liquibase formatted sql

--changeset quillgraph:idea-inspiration
CREATE TABLE idea_inspiration (
    id ${t.id} NOT NULL CONSTRAINT pk_idea_inspiration PRIMARY KEY
        CONSTRAINT ck_idea_inspiration_id CHECK (id ${is.id}),
    title ${t.text} NOT NULL
        CONSTRAINT ck_idea_inspiration_title CHECK (trim(title, ${blanks}) <> ''),
    description ${t.text},
    content ${t.text},
    keywords ${t.json} NOT NULL
        CONSTRAINT ck_idea_inspiration_keywords CHECK (${json.type}(keywords) = 'array'),
    source_type ${t.text} NOT NULL
        CONSTRAINT ck_idea_inspiration_source_type
        CHECK (source_type IN ('TEXT', 'VIDEO', 'AUDIO', 'UNKNOWN')),
    source_id ${t.text}
        CONSTRAINT ck_idea_inspiration_source_id CHECK (length(source_id) <= ${indexed}),
    source_url ${t.text},
    source_created_by ${t.text},
    source_created_at ${t.time}
        CONSTRAINT ck_idea_inspiration_source_created_at CHECK (source_created_at ${is.time}),
    metadata ${t.json}
        CONSTRAINT ck_idea_inspiration_metadata CHECK (${json.type}(metadata) <> 'null'),
    score integer
        CONSTRAINT ck_idea_inspiration_score CHECK (score BETWEEN 0 AND 100),
    category ${t.text}
        CONSTRAINT ck_idea_inspiration_category CHECK (length(category) <= ${indexed}),
    subcategory_relevance ${t.json}
        CONSTRAINT ck_idea_inspiration_subcategory_relevance
        CHECK (${json.type}(subcategory_relevance) = 'object'),
    contextual_category_scores ${t.json}
        CONSTRAINT ck_idea_inspiration_contextual_category_scores
        CHECK (${json.type}(contextual_category_scores) = 'object'),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_idea_inspiration_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_idea_inspiration_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_idea_inspiration_version CHECK (version >= 0),
    CONSTRAINT uq_idea_inspiration_source UNIQUE (source_id, source_type)
) ${strict};
CREATE INDEX ix_idea_inspiration_created_at ON idea_inspiration (created_at, id);
CREATE INDEX ix_idea_inspiration_source_created_at ON idea_inspiration (source_created_at, id);
CREATE INDEX ix_idea_inspiration_score ON idea_inspiration (score, id);
CREATE INDEX ix_idea_inspiration_category ON idea_inspiration (category, id);
CREATE INDEX ix_idea_inspiration_figures
    ON idea_inspiration (category, score, source_created_at, source_type);
--rollback DROP TABLE idea_inspiration;

--changeset quillgraph:idea-inspiration-storage dbms:postgresql
--comment: Long texts are kept beside the table, so that reading a few columns of all rows is fast.
ALTER TABLE idea_inspiration SET (toast_tuple_target = 256);
--rollback ALTER TABLE idea_inspiration RESET (toast_tuple_target);

--changeset quillgraph:idea-inspiration-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_idea_inspiration_source_created_at_desc
    ON idea_inspiration (source_created_at DESC NULLS LAST, id DESC);
CREATE INDEX ix_idea_inspiration_score_desc ON idea_inspiration (score DESC NULLS LAST, id DESC);
CREATE INDEX ix_idea_inspiration_category_desc ON idea_inspiration (category DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_idea_inspiration_category_desc;
--rollback DROP INDEX ix_idea_inspiration_score_desc;
--rollback DROP INDEX ix_idea_inspiration_source_created_at_desc;

--changeset quillgraph:idea-inspiration-json dbms:postgresql
ALTER TABLE idea_inspiration
    ADD CONSTRAINT ck_idea_inspiration_keywords_items CHECK (
        NOT jsonb_path_exists(keywords, 'strict $[*] ? (@.type() != "string")', '{}', true)),
    ADD CONSTRAINT ck_idea_inspiration_subcategory_relevance_items CHECK (
        NOT jsonb_path_exists(subcategory_relevance,
            'strict $.* ? (@.type() != "number" || @ != @.floor())', '{}', true)),
    ADD CONSTRAINT ck_idea_inspiration_contextual_category_scores_items CHECK (
        NOT jsonb_path_exists(contextual_category_scores,
            'strict $.* ? (@.type() != "number" || @ != @.floor())', '{}', true));
--rollback ALTER TABLE idea_inspiration DROP CONSTRAINT ck_idea_inspiration_contextual_category_scores_items;
--rollback ALTER TABLE idea_inspiration DROP CONSTRAINT ck_idea_inspiration_subcategory_relevance_items;
--rollback ALTER TABLE idea_inspiration DROP CONSTRAINT ck_idea_inspiration_keywords_items;

--changeset quillgraph:idea-inspiration-json-insert dbms:sqlite splitStatements:false
--comment: A CHECK cannot look into JSON on SQLite; the message is what a CHECK would say.
CREATE TRIGGER idea_inspiration_json_insert BEFORE INSERT ON idea_inspiration BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_idea_inspiration_keywords_items')
        FROM json_each(NEW.keywords) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_idea_inspiration_subcategory_relevance_items')
        FROM json_each(NEW.subcategory_relevance) WHERE type <> 'integer';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_idea_inspiration_contextual_category_scores_items')
        FROM json_each(NEW.contextual_category_scores) WHERE type <> 'integer';
END;
--rollback DROP TRIGGER idea_inspiration_json_insert;

--changeset quillgraph:idea-inspiration-json-update dbms:sqlite splitStatements:false
CREATE TRIGGER idea_inspiration_json_update
BEFORE UPDATE OF keywords, subcategory_relevance, contextual_category_scores ON idea_inspiration BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_idea_inspiration_keywords_items')
        FROM json_each(NEW.keywords) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_idea_inspiration_subcategory_relevance_items')
        FROM json_each(NEW.subcategory_relevance) WHERE type <> 'integer';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_idea_inspiration_contextual_category_scores_items')
        FROM json_each(NEW.contextual_category_scores) WHERE type <> 'integer';
END;
--rollback DROP TRIGGER idea_inspiration_json_update;
