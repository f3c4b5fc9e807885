--liquibase formatted sql

--changeset quillgraph:idea-inspiration-search dbms:postgresql
CREATE TABLE idea_inspiration_search (
    id uuid NOT NULL CONSTRAINT fk_idea_inspiration_search_id
        REFERENCES idea_inspiration (id) ON DELETE CASCADE,
    part integer NOT NULL CONSTRAINT ck_idea_inspiration_search_part CHECK (part >= 0),
    lexemes tsvector NOT NULL,
    CONSTRAINT pk_idea_inspiration_search PRIMARY KEY (id, part)
) WITH (toast_tuple_target = 8160);
-- beside its row and as it is: ranking a thousand hits would otherwise fetch and unpack a thousand more
ALTER TABLE idea_inspiration_search ALTER COLUMN lexemes SET STORAGE MAIN;
CREATE INDEX ix_idea_inspiration_search_whole ON idea_inspiration_search USING gin (lexemes)
    WHERE part = 0;
CREATE INDEX ix_idea_inspiration_search_parts ON idea_inspiration_search USING gin (lexemes)
    WHERE part > 0;
--rollback DROP TABLE idea_inspiration_search;
--rollback DELETE FROM search_index WHERE name = 'idea_inspiration';

--changeset quillgraph:idea-inspiration-search dbms:sqlite
CREATE TABLE idea_inspiration_search (
    docid INTEGER PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT uq_idea_inspiration_search_id UNIQUE
        CONSTRAINT fk_idea_inspiration_search_id REFERENCES idea_inspiration (id) ON DELETE CASCADE
) STRICT;
--rollback DROP TABLE idea_inspiration_search;

--changeset quillgraph:idea-inspiration-search-words dbms:sqlite splitStatements:false rollbackSplitStatements:true stripComments:false
CREATE VIRTUAL TABLE idea_inspiration_fts USING fts5(
    title, description, content, content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
--rollback DROP TABLE idea_inspiration_fts;
--rollback DELETE FROM search_index WHERE name = 'idea_inspiration';

--changeset quillgraph:idea-inspiration-search-delete dbms:sqlite splitStatements:false
CREATE TRIGGER idea_inspiration_search_delete AFTER DELETE ON idea_inspiration_search BEGIN
    DELETE FROM idea_inspiration_fts WHERE rowid = OLD.docid;
END;
--rollback DROP TRIGGER idea_inspiration_search_delete;
