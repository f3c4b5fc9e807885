--liquibase formatted sql

--changeset quillgraph:idea-ticket-search dbms:postgresql
CREATE TABLE idea_ticket_search (
    id uuid NOT NULL CONSTRAINT fk_idea_ticket_search_id
        REFERENCES idea_ticket (id) ON DELETE CASCADE,
    part integer NOT NULL CONSTRAINT ck_idea_ticket_search_part CHECK (part >= 0),
    lexemes tsvector NOT NULL,
    CONSTRAINT pk_idea_ticket_search PRIMARY KEY (id, part)
) WITH (toast_tuple_target = 8160);
ALTER TABLE idea_ticket_search ALTER COLUMN lexemes SET STORAGE MAIN;
CREATE INDEX ix_idea_ticket_search_whole ON idea_ticket_search USING gin (lexemes)
    WHERE part = 0;
CREATE INDEX ix_idea_ticket_search_parts ON idea_ticket_search USING gin (lexemes)
    WHERE part > 0;
--rollback DROP TABLE idea_ticket_search;
--rollback DELETE FROM search_index WHERE name = 'idea_ticket';

--changeset quillgraph:idea-ticket-search dbms:sqlite
CREATE TABLE idea_ticket_search (
    docid INTEGER PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT uq_idea_ticket_search_id UNIQUE
        CONSTRAINT fk_idea_ticket_search_id REFERENCES idea_ticket (id) ON DELETE CASCADE
) STRICT;
--rollback DROP TABLE idea_ticket_search;

--changeset quillgraph:idea-ticket-search-words dbms:sqlite splitStatements:false rollbackSplitStatements:true stripComments:false
CREATE VIRTUAL TABLE idea_ticket_fts USING fts5(
    title, description, content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
--rollback DROP TABLE idea_ticket_fts;
--rollback DELETE FROM search_index WHERE name = 'idea_ticket';

--changeset quillgraph:idea-ticket-search-delete dbms:sqlite splitStatements:false
CREATE TRIGGER idea_ticket_search_delete AFTER DELETE ON idea_ticket_search BEGIN
    DELETE FROM idea_ticket_fts WHERE rowid = OLD.docid;
END;
--rollback DROP TRIGGER idea_ticket_search_delete;
