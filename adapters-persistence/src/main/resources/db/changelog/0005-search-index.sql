--liquibase formatted sql

--changeset quillgraph:search-index
--comment: Which tables' search indexes are filled, and how their words were cut.
CREATE TABLE search_index (
    name ${t.text} NOT NULL CONSTRAINT pk_search_index PRIMARY KEY,
    stemming ${t.text} NOT NULL
        CONSTRAINT ck_search_index_stemming CHECK (stemming IN ('NONE', 'ENGLISH'))
) ${strict};
--rollback DROP TABLE search_index;
