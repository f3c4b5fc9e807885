--liquibase formatted sql

--changeset quillgraph:campaign
CREATE TABLE campaign (
    id ${t.id} NOT NULL CONSTRAINT pk_campaign PRIMARY KEY
        CONSTRAINT ck_campaign_id CHECK (id ${is.id}),
    user_id ${t.id} NOT NULL
        CONSTRAINT fk_campaign_user REFERENCES users (id),
    project_id ${t.id}
        CONSTRAINT fk_campaign_project REFERENCES project (id),
    name ${t.text} NOT NULL
        CONSTRAINT ck_campaign_name CHECK (trim(name, ${blanks}) <> ''),
    business_description ${t.text},
    objective ${t.text},
    campaign_type ${t.text} NOT NULL
        CONSTRAINT ck_campaign_campaign_type
        CHECK (campaign_type IN ('PRODUCT', 'SERVICE', 'BRAND', 'EVENT', 'GENERAL')),
    creativity_level integer NOT NULL
        CONSTRAINT ck_campaign_creativity_level CHECK (creativity_level BETWEEN 1 AND 10),
    target_audience ${t.text},
    business_website ${t.text},
    about_page_url ${t.text},
    product_service_url ${t.text},
    preferred_design ${t.text},
    brand_voice ${t.text},
    campaign_settings ${t.json}
        CONSTRAINT ck_campaign_campaign_settings CHECK (${json.type}(campaign_settings) <> 'null'),
    ai_summary ${t.text},
    business_context ${t.json}
        CONSTRAINT ck_campaign_business_context CHECK (${json.type}(business_context) <> 'null'),
    suggested_themes ${t.json} NOT NULL
        CONSTRAINT ck_campaign_suggested_themes CHECK (${json.type}(suggested_themes) = 'array'),
    suggested_tags ${t.json} NOT NULL
        CONSTRAINT ck_campaign_suggested_tags CHECK (${json.type}(suggested_tags) = 'array'),
    selected_themes ${t.json} NOT NULL
        CONSTRAINT ck_campaign_selected_themes CHECK (${json.type}(selected_themes) = 'array'),
    selected_tags ${t.json} NOT NULL
        CONSTRAINT ck_campaign_selected_tags CHECK (${json.type}(selected_tags) = 'array'),
    status ${t.text} NOT NULL
        CONSTRAINT ck_campaign_status
        CHECK (status IN ('DRAFT', 'ACTIVE', 'COMPLETED', 'ARCHIVED')),
    completed_at ${t.time}
        CONSTRAINT ck_campaign_completed_at CHECK (completed_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_campaign_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_campaign_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_campaign_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_campaign_user ON campaign (user_id, id);
CREATE INDEX ix_campaign_project ON campaign (project_id, id);
CREATE INDEX ix_campaign_campaign_type ON campaign (campaign_type, id);
CREATE INDEX ix_campaign_status ON campaign (status, id);
CREATE INDEX ix_campaign_completed_at ON campaign (completed_at, id);
CREATE INDEX ix_campaign_created_at ON campaign (created_at, id);
--rollback DROP TABLE campaign;

--changeset quillgraph:campaign-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_campaign_completed_at_desc ON campaign (completed_at DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_campaign_completed_at_desc;

--changeset quillgraph:campaign-json dbms:postgresql
ALTER TABLE campaign
    ADD CONSTRAINT ck_campaign_suggested_themes_items CHECK (
        NOT jsonb_path_exists(suggested_themes, 'strict $[*] ? (@.type() != "string")', '{}', true)),
    ADD CONSTRAINT ck_campaign_suggested_tags_items CHECK (
        NOT jsonb_path_exists(suggested_tags, 'strict $[*] ? (@.type() != "string")', '{}', true)),
    ADD CONSTRAINT ck_campaign_selected_themes_items CHECK (
        NOT jsonb_path_exists(selected_themes, 'strict $[*] ? (@.type() != "string")', '{}', true)),
    ADD CONSTRAINT ck_campaign_selected_tags_items CHECK (
        NOT jsonb_path_exists(selected_tags, 'strict $[*] ? (@.type() != "string")', '{}', true));
--rollback ALTER TABLE campaign DROP CONSTRAINT ck_campaign_selected_tags_items;
--rollback ALTER TABLE campaign DROP CONSTRAINT ck_campaign_selected_themes_items;
--rollback ALTER TABLE campaign DROP CONSTRAINT ck_campaign_suggested_tags_items;
--rollback ALTER TABLE campaign DROP CONSTRAINT ck_campaign_suggested_themes_items;

--changeset quillgraph:campaign-json-insert dbms:sqlite splitStatements:false
--comment: A CHECK cannot look into JSON on SQLite; the message is what a CHECK would say.
CREATE TRIGGER campaign_json_insert BEFORE INSERT ON campaign BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_suggested_themes_items')
        FROM json_each(NEW.suggested_themes) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_suggested_tags_items')
        FROM json_each(NEW.suggested_tags) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_selected_themes_items')
        FROM json_each(NEW.selected_themes) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_selected_tags_items')
        FROM json_each(NEW.selected_tags) WHERE type <> 'text';
END;
--rollback DROP TRIGGER campaign_json_insert;

--changeset quillgraph:campaign-json-update dbms:sqlite splitStatements:false
CREATE TRIGGER campaign_json_update
BEFORE UPDATE OF suggested_themes, suggested_tags, selected_themes, selected_tags ON campaign BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_suggested_themes_items')
        FROM json_each(NEW.suggested_themes) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_suggested_tags_items')
        FROM json_each(NEW.suggested_tags) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_selected_themes_items')
        FROM json_each(NEW.selected_themes) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_campaign_selected_tags_items')
        FROM json_each(NEW.selected_tags) WHERE type <> 'text';
END;
--rollback DROP TRIGGER campaign_json_update;
