--liquibase formatted sql

--changeset quillgraph:article
CREATE TABLE article (
    id ${t.id} NOT NULL CONSTRAINT pk_article PRIMARY KEY
        CONSTRAINT ck_article_id CHECK (id ${is.id}),
    author_id ${t.id}
        CONSTRAINT fk_article_author REFERENCES users (id),
    pipeline_id ${t.id}
        CONSTRAINT fk_article_pipeline REFERENCES pipeline (id),
    ticket_id ${t.id}
        CONSTRAINT fk_article_ticket REFERENCES idea_ticket (id),
    author_name ${t.text},
    title ${t.text} NOT NULL
        CONSTRAINT ck_article_title
        CHECK (trim(title, ${blanks}) <> '' AND length(title) <= ${indexed}),
    slug ${t.text} NOT NULL
        CONSTRAINT ck_article_slug
        CHECK (trim(slug, ${blanks}) <> '' AND length(slug) <= ${indexed}),
    content_markdown ${t.text} NOT NULL,
    content_html ${t.text},
    excerpt ${t.text},
    meta_title ${t.text}
        CONSTRAINT ck_article_meta_title CHECK (length(meta_title) <= 160),
    meta_description ${t.text}
        CONSTRAINT ck_article_meta_description CHECK (length(meta_description) <= 320),
    primary_keyword ${t.text}
        CONSTRAINT ck_article_primary_keyword CHECK (length(primary_keyword) <= 100),
    secondary_keywords ${t.json} NOT NULL
        CONSTRAINT ck_article_secondary_keywords CHECK (${json.type}(secondary_keywords) = 'array'),
    seo_score ${t.decimal}
        CONSTRAINT ck_article_seo_score CHECK (seo_score BETWEEN 0 AND ${one}),
    wp_post_id integer,
    wp_url ${t.text},
    wp_status ${t.text},
    word_count integer
        CONSTRAINT ck_article_word_count CHECK (word_count >= 0),
    reading_time integer
        CONSTRAINT ck_article_reading_time CHECK (reading_time >= 0),
    internal_links integer
        CONSTRAINT ck_article_internal_links CHECK (internal_links >= 0),
    external_links integer
        CONSTRAINT ck_article_external_links CHECK (external_links >= 0),
    status ${t.text} NOT NULL
        CONSTRAINT ck_article_status
        CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    published_at ${t.time}
        CONSTRAINT ck_article_published_at CHECK (published_at ${is.time} AND (published_at IS NOT NULL OR status <> 'PUBLISHED')),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_article_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_article_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_article_version CHECK (version >= 0),
    CONSTRAINT uq_article_slug UNIQUE (slug)
) ${strict};
CREATE INDEX ix_article_author ON article (author_id, id);
CREATE INDEX ix_article_pipeline ON article (pipeline_id, id);
CREATE INDEX ix_article_ticket ON article (ticket_id, id);
CREATE INDEX ix_article_primary_keyword ON article (primary_keyword, id);
CREATE INDEX ix_article_seo_score ON article (seo_score, id);
CREATE INDEX ix_article_word_count ON article (word_count, id);
CREATE INDEX ix_article_status_published_at ON article (status, published_at, id);
CREATE INDEX ix_article_published_at ON article (published_at, id);
CREATE INDEX ix_article_created_at ON article (created_at, id);
--rollback DROP TABLE article;

--changeset quillgraph:article-storage dbms:postgresql
--comment: Long texts are kept beside the table, so that reading a few columns of all rows is fast.
ALTER TABLE article SET (toast_tuple_target = 256);
--rollback ALTER TABLE article RESET (toast_tuple_target);

--changeset quillgraph:article-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_article_seo_score_desc ON article (seo_score DESC NULLS LAST, id DESC);
CREATE INDEX ix_article_word_count_desc ON article (word_count DESC NULLS LAST, id DESC);
CREATE INDEX ix_article_published_at_desc ON article (published_at DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_article_published_at_desc;
--rollback DROP INDEX ix_article_word_count_desc;
--rollback DROP INDEX ix_article_seo_score_desc;

--changeset quillgraph:article-json dbms:postgresql
ALTER TABLE article
    ADD CONSTRAINT ck_article_secondary_keywords_items CHECK (
        NOT jsonb_path_exists(secondary_keywords, 'strict $[*] ? (@.type() != "string")', '{}', true));
--rollback ALTER TABLE article DROP CONSTRAINT ck_article_secondary_keywords_items;

--changeset quillgraph:article-json-insert dbms:sqlite splitStatements:false
--comment: A CHECK cannot look into JSON on SQLite; the message is what a CHECK would say.
CREATE TRIGGER article_json_insert BEFORE INSERT ON article BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_article_secondary_keywords_items')
        FROM json_each(NEW.secondary_keywords) WHERE type <> 'text';
END;
--rollback DROP TRIGGER article_json_insert;

--changeset quillgraph:article-json-update dbms:sqlite splitStatements:false
CREATE TRIGGER article_json_update
BEFORE UPDATE OF secondary_keywords ON article BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_article_secondary_keywords_items')
        FROM json_each(NEW.secondary_keywords) WHERE type <> 'text';
END;
--rollback DROP TRIGGER article_json_update;
