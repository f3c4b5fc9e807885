--liquibase formatted sql

--changeset quillgraph:competitor-article
CREATE TABLE competitor_article (
    id ${t.id} NOT NULL CONSTRAINT pk_competitor_article PRIMARY KEY
        CONSTRAINT ck_competitor_article_id CHECK (id ${is.id}),
    competitor_id ${t.id} NOT NULL
        CONSTRAINT fk_competitor_article_competitor REFERENCES competitor (id),
    url ${t.text} NOT NULL
        CONSTRAINT ck_competitor_article_url
        CHECK (trim(url, ${blanks}) <> '' AND length(url) <= ${indexed}),
    title ${t.text},
    published_date ${t.date}
        CONSTRAINT ck_competitor_article_published_date CHECK (published_date ${is.date}),
    author ${t.text},
    word_count integer
        CONSTRAINT ck_competitor_article_word_count CHECK (word_count >= 0),
    main_topics ${t.json} NOT NULL
        CONSTRAINT ck_competitor_article_main_topics CHECK (${json.type}(main_topics) = 'array'),
    keywords ${t.json} NOT NULL
        CONSTRAINT ck_competitor_article_keywords CHECK (${json.type}(keywords) = 'array'),
    social_shares integer
        CONSTRAINT ck_competitor_article_social_shares CHECK (social_shares >= 0),
    backlinks integer
        CONSTRAINT ck_competitor_article_backlinks CHECK (backlinks >= 0),
    discovered_at ${t.time} NOT NULL
        CONSTRAINT ck_competitor_article_discovered_at CHECK (discovered_at ${is.time}),
    analyzed_at ${t.time}
        CONSTRAINT ck_competitor_article_analyzed_at CHECK (analyzed_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_competitor_article_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_competitor_article_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_competitor_article_version CHECK (version >= 0),
    CONSTRAINT uq_competitor_article_url UNIQUE (url)
) ${strict};
CREATE INDEX ix_competitor_article_competitor ON competitor_article (competitor_id, id);
CREATE INDEX ix_competitor_article_published_date ON competitor_article (published_date, id);
CREATE INDEX ix_competitor_article_social_shares ON competitor_article (social_shares, id);
CREATE INDEX ix_competitor_article_discovered_at ON competitor_article (discovered_at, id);
CREATE INDEX ix_competitor_article_created_at ON competitor_article (created_at, id);
--rollback DROP TABLE competitor_article;

--changeset quillgraph:competitor-article-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_competitor_article_published_date_desc
    ON competitor_article (published_date DESC NULLS LAST, id DESC);
CREATE INDEX ix_competitor_article_social_shares_desc
    ON competitor_article (social_shares DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_competitor_article_social_shares_desc;
--rollback DROP INDEX ix_competitor_article_published_date_desc;

--changeset quillgraph:competitor-article-json dbms:postgresql
ALTER TABLE competitor_article
    ADD CONSTRAINT ck_competitor_article_main_topics_items CHECK (
        NOT jsonb_path_exists(main_topics, 'strict $[*] ? (@.type() != "string")', '{}', true)),
    ADD CONSTRAINT ck_competitor_article_keywords_items CHECK (
        NOT jsonb_path_exists(keywords, 'strict $[*] ? (@.type() != "string")', '{}', true));
--rollback ALTER TABLE competitor_article DROP CONSTRAINT ck_competitor_article_keywords_items;
--rollback ALTER TABLE competitor_article DROP CONSTRAINT ck_competitor_article_main_topics_items;

--changeset quillgraph:competitor-article-json-insert dbms:sqlite splitStatements:false
--comment: A CHECK cannot look into JSON on SQLite; the message is what a CHECK would say.
CREATE TRIGGER competitor_article_json_insert BEFORE INSERT ON competitor_article BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_competitor_article_main_topics_items')
        FROM json_each(NEW.main_topics) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_competitor_article_keywords_items')
        FROM json_each(NEW.keywords) WHERE type <> 'text';
END;
--rollback DROP TRIGGER competitor_article_json_insert;

--changeset quillgraph:competitor-article-json-update dbms:sqlite splitStatements:false
CREATE TRIGGER competitor_article_json_update
BEFORE UPDATE OF main_topics, keywords ON competitor_article BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_competitor_article_main_topics_items')
        FROM json_each(NEW.main_topics) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_competitor_article_keywords_items')
        FROM json_each(NEW.keywords) WHERE type <> 'text';
END;
--rollback DROP TRIGGER competitor_article_json_update;
