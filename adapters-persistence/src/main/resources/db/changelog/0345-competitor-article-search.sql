--liquibase formatted sql

--changeset quillgraph:competitor-article-search dbms:postgresql
CREATE TABLE competitor_article_search (
    id uuid NOT NULL CONSTRAINT fk_competitor_article_search_id
        REFERENCES competitor_article (id) ON DELETE CASCADE,
    part integer NOT NULL CONSTRAINT ck_competitor_article_search_part CHECK (part >= 0),
    lexemes tsvector NOT NULL,
    CONSTRAINT pk_competitor_article_search PRIMARY KEY (id, part)
) WITH (toast_tuple_target = 8160);
-- beside its row and as it is: ranking a thousand hits would otherwise fetch and unpack a thousand more
ALTER TABLE competitor_article_search ALTER COLUMN lexemes SET STORAGE MAIN;
CREATE INDEX ix_competitor_article_search_whole ON competitor_article_search USING gin (lexemes)
    WHERE part = 0;
CREATE INDEX ix_competitor_article_search_parts ON competitor_article_search USING gin (lexemes)
    WHERE part > 0;
--rollback DROP TABLE competitor_article_search;
--rollback DELETE FROM search_index WHERE name = 'competitor_article';

--changeset quillgraph:competitor-article-search dbms:sqlite
CREATE TABLE competitor_article_search (
    docid INTEGER PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT uq_competitor_article_search_id UNIQUE
        CONSTRAINT fk_competitor_article_search_id REFERENCES competitor_article (id) ON DELETE CASCADE
) STRICT;
--rollback DROP TABLE competitor_article_search;

--changeset quillgraph:competitor-article-search-words dbms:sqlite splitStatements:false rollbackSplitStatements:true stripComments:false
CREATE VIRTUAL TABLE competitor_article_fts USING fts5(
    title, content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
--rollback DROP TABLE competitor_article_fts;
--rollback DELETE FROM search_index WHERE name = 'competitor_article';

--changeset quillgraph:competitor-article-search-delete dbms:sqlite splitStatements:false
CREATE TRIGGER competitor_article_search_delete AFTER DELETE ON competitor_article_search BEGIN
    DELETE FROM competitor_article_fts WHERE rowid = OLD.docid;
END;
--rollback DROP TRIGGER competitor_article_search_delete;
