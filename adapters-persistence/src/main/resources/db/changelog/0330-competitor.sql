--liquibase formatted sql

--changeset quillgraph:competitor
CREATE TABLE competitor (
    id ${t.id} NOT NULL CONSTRAINT pk_competitor PRIMARY KEY
        CONSTRAINT ck_competitor_id CHECK (id ${is.id}),
    domain ${t.text} NOT NULL
        CONSTRAINT ck_competitor_domain
        CHECK (trim(domain, ${blanks}) <> '' AND length(domain) <= ${indexed}),
    name ${t.text},
    is_active ${t.boolean} NOT NULL
        CONSTRAINT ck_competitor_is_active CHECK (is_active ${is.boolean}),
    check_frequency_hours integer NOT NULL
        CONSTRAINT ck_competitor_check_frequency_hours CHECK (check_frequency_hours >= 1),
    last_checked_at ${t.time}
        CONSTRAINT ck_competitor_last_checked_at CHECK (last_checked_at ${is.time}),
    total_articles_found integer NOT NULL
        CONSTRAINT ck_competitor_total_articles_found CHECK (total_articles_found >= 0),
    new_articles30d integer NOT NULL
        CONSTRAINT ck_competitor_new_articles30d CHECK (new_articles30d >= 0),
    trending_topics ${t.json}
        CONSTRAINT ck_competitor_trending_topics CHECK (${json.type}(trending_topics) <> 'null'),
    metadata ${t.json}
        CONSTRAINT ck_competitor_metadata CHECK (${json.type}(metadata) <> 'null'),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_competitor_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_competitor_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_competitor_version CHECK (version >= 0),
    CONSTRAINT uq_competitor_domain UNIQUE (domain)
) ${strict};
CREATE INDEX ix_competitor_is_active ON competitor (is_active, id);
CREATE INDEX ix_competitor_last_checked_at ON competitor (last_checked_at, id);
CREATE INDEX ix_competitor_new_articles30d ON competitor (new_articles30d, id);
CREATE INDEX ix_competitor_created_at ON competitor (created_at, id);
--rollback DROP TABLE competitor;

--changeset quillgraph:competitor-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_competitor_last_checked_at_desc
    ON competitor (last_checked_at DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_competitor_last_checked_at_desc;
