--liquibase formatted sql

--changeset quillgraph:article-search dbms:postgresql
CREATE TABLE article_search (
    id uuid NOT NULL CONSTRAINT fk_article_search_id
        REFERENCES article (id) ON DELETE CASCADE,
    part integer NOT NULL CONSTRAINT ck_article_search_part CHECK (part >= 0),
    lexemes tsvector NOT NULL,
    CONSTRAINT pk_article_search PRIMARY KEY (id, part)
) WITH (toast_tuple_target = 8160);
-- beside its row and as it is: ranking a thousand hits would otherwise fetch and unpack a thousand more
ALTER TABLE article_search ALTER COLUMN lexemes SET STORAGE MAIN;
CREATE INDEX ix_article_search_whole ON article_search USING gin (lexemes)
    WHERE part = 0;
CREATE INDEX ix_article_search_parts ON article_search USING gin (lexemes)
    WHERE part > 0;
--rollback DROP TABLE article_search;
--rollback DELETE FROM search_index WHERE name = 'article';

--changeset quillgraph:article-search dbms:sqlite
CREATE TABLE article_search (
    docid INTEGER PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT uq_article_search_id UNIQUE
        CONSTRAINT fk_article_search_id REFERENCES article (id) ON DELETE CASCADE
) STRICT;
--rollback DROP TABLE article_search;

--changeset quillgraph:article-search-words dbms:sqlite splitStatements:false rollbackSplitStatements:true stripComments:false
CREATE VIRTUAL TABLE article_fts USING fts5(
    title, excerpt, contentMarkdown, content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
--rollback DROP TABLE article_fts;
--rollback DELETE FROM search_index WHERE name = 'article';

--changeset quillgraph:article-search-delete dbms:sqlite splitStatements:false
CREATE TRIGGER article_search_delete AFTER DELETE ON article_search BEGIN
    DELETE FROM article_fts WHERE rowid = OLD.docid;
END;
--rollback DROP TRIGGER article_search_delete;
