--liquibase formatted sql

--changeset quillgraph:fold dbms:postgresql splitStatements:false
--comment: Lower case as Java's toLowerCase has it, whatever the server's locale.
DO $$
DECLARE
    unicode text := (SELECT quote_ident(collname) FROM pg_collation
                     WHERE collname IN ('pg_unicode_fast', 'und-x-icu')
                     ORDER BY collname = 'pg_unicode_fast' DESC LIMIT 1);
BEGIN
    IF unicode IS NULL THEN
        RAISE EXCEPTION 'PostgreSQL 18, or an earlier one built with ICU, is needed to ignore case.';
    END IF;
    EXECUTE format(
        'CREATE FUNCTION quill_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE'
        ' RETURN lower($1 COLLATE pg_catalog.%s) COLLATE "C"', unicode);
END $$;
--rollback DROP FUNCTION quill_fold(text);
