--liquibase formatted sql

--changeset quillgraph:generated-content-search dbms:postgresql
CREATE TABLE generated_content_search (
    id uuid NOT NULL CONSTRAINT fk_generated_content_search_id
        REFERENCES generated_content (id) ON DELETE CASCADE,
    part integer NOT NULL CONSTRAINT ck_generated_content_search_part CHECK (part >= 0),
    lexemes tsvector NOT NULL,
    CONSTRAINT pk_generated_content_search PRIMARY KEY (id, part)
) WITH (toast_tuple_target = 8160);
-- beside its row and as it is: ranking a thousand hits would otherwise fetch and unpack a thousand more
ALTER TABLE generated_content_search ALTER COLUMN lexemes SET STORAGE MAIN;
CREATE INDEX ix_generated_content_search_whole ON generated_content_search USING gin (lexemes)
    WHERE part = 0;
CREATE INDEX ix_generated_content_search_parts ON generated_content_search USING gin (lexemes)
    WHERE part > 0;
--rollback DROP TABLE generated_content_search;
--rollback DELETE FROM search_index WHERE name = 'generated_content';

--changeset quillgraph:generated-content-search dbms:sqlite
CREATE TABLE generated_content_search (
    docid INTEGER PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT uq_generated_content_search_id UNIQUE
        CONSTRAINT fk_generated_content_search_id REFERENCES generated_content (id) ON DELETE CASCADE
) STRICT;
--rollback DROP TABLE generated_content_search;

--changeset quillgraph:generated-content-search-words dbms:sqlite splitStatements:false rollbackSplitStatements:true stripComments:false
CREATE VIRTUAL TABLE generated_content_fts USING fts5(
    title, contentText, content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
--rollback DROP TABLE generated_content_fts;
--rollback DELETE FROM search_index WHERE name = 'generated_content';

--changeset quillgraph:generated-content-search-delete dbms:sqlite splitStatements:false
CREATE TRIGGER generated_content_search_delete AFTER DELETE ON generated_content_search BEGIN
    DELETE FROM generated_content_fts WHERE rowid = OLD.docid;
END;
--rollback DROP TRIGGER generated_content_search_delete;
