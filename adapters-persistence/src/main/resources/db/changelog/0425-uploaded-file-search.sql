--liquibase formatted sql

--changeset quillgraph:uploaded-file-search dbms:postgresql
CREATE TABLE uploaded_file_search (
    id uuid NOT NULL CONSTRAINT fk_uploaded_file_search_id
        REFERENCES uploaded_file (id) ON DELETE CASCADE,
    part integer NOT NULL CONSTRAINT ck_uploaded_file_search_part CHECK (part >= 0),
    lexemes tsvector NOT NULL,
    CONSTRAINT pk_uploaded_file_search PRIMARY KEY (id, part)
) WITH (toast_tuple_target = 8160);
-- beside its row and as it is: ranking a thousand hits would otherwise fetch and unpack a thousand more
ALTER TABLE uploaded_file_search ALTER COLUMN lexemes SET STORAGE MAIN;
CREATE INDEX ix_uploaded_file_search_whole ON uploaded_file_search USING gin (lexemes)
    WHERE part = 0;
CREATE INDEX ix_uploaded_file_search_parts ON uploaded_file_search USING gin (lexemes)
    WHERE part > 0;
--rollback DROP TABLE uploaded_file_search;
--rollback DELETE FROM search_index WHERE name = 'uploaded_file';

--changeset quillgraph:uploaded-file-search dbms:sqlite
CREATE TABLE uploaded_file_search (
    docid INTEGER PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT uq_uploaded_file_search_id UNIQUE
        CONSTRAINT fk_uploaded_file_search_id REFERENCES uploaded_file (id) ON DELETE CASCADE
) STRICT;
--rollback DROP TABLE uploaded_file_search;

--changeset quillgraph:uploaded-file-search-words dbms:sqlite splitStatements:false rollbackSplitStatements:true stripComments:false
CREATE VIRTUAL TABLE uploaded_file_fts USING fts5(
    originalFilename, extractedText, content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
--rollback DROP TABLE uploaded_file_fts;
--rollback DELETE FROM search_index WHERE name = 'uploaded_file';

--changeset quillgraph:uploaded-file-search-delete dbms:sqlite splitStatements:false
CREATE TRIGGER uploaded_file_search_delete AFTER DELETE ON uploaded_file_search BEGIN
    DELETE FROM uploaded_file_fts WHERE rowid = OLD.docid;
END;
--rollback DROP TRIGGER uploaded_file_search_delete;
