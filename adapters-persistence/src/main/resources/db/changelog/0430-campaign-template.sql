--liquibase formatted sql

--changeset quillgraph:campaign-template
CREATE TABLE campaign_template (
    id ${t.id} NOT NULL CONSTRAINT pk_campaign_template PRIMARY KEY
        CONSTRAINT ck_campaign_template_id CHECK (id ${is.id}),
    created_by_id ${t.id}
        CONSTRAINT fk_campaign_template_created_by REFERENCES users (id),
    name ${t.text} NOT NULL
        CONSTRAINT ck_campaign_template_name CHECK (trim(name, ${blanks}) <> ''),
    description ${t.text},
    category ${t.text} NOT NULL
        CONSTRAINT ck_campaign_template_category
        CHECK (category IN ('PRODUCT_LAUNCH', 'BRAND_AWARENESS', 'EVENT_PROMOTION', 'CUSTOM')),
    template_data ${t.json} NOT NULL
        CONSTRAINT ck_campaign_template_template_data CHECK (${json.type}(template_data) <> 'null'),
    default_settings ${t.json}
        CONSTRAINT ck_campaign_template_default_settings CHECK (${json.type}(default_settings) <> 'null'),
    prompt_templates ${t.json}
        CONSTRAINT ck_campaign_template_prompt_templates CHECK (${json.type}(prompt_templates) <> 'null'),
    usage_count integer NOT NULL
        CONSTRAINT ck_campaign_template_usage_count CHECK (usage_count >= 0),
    is_public ${t.boolean} NOT NULL
        CONSTRAINT ck_campaign_template_is_public CHECK (is_public ${is.boolean}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_campaign_template_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_campaign_template_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_campaign_template_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_campaign_template_created_by ON campaign_template (created_by_id, id);
CREATE INDEX ix_campaign_template_category ON campaign_template (category, id);
CREATE INDEX ix_campaign_template_usage_count ON campaign_template (usage_count, id);
CREATE INDEX ix_campaign_template_is_public ON campaign_template (is_public, id);
CREATE INDEX ix_campaign_template_created_at ON campaign_template (created_at, id);
--rollback DROP TABLE campaign_template;
