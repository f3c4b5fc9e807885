--liquibase formatted sql

--changeset quillgraph:generated-content
CREATE TABLE generated_content (
    id ${t.id} NOT NULL CONSTRAINT pk_generated_content PRIMARY KEY
        CONSTRAINT ck_generated_content_id CHECK (id ${is.id}),
    campaign_id ${t.id} NOT NULL
        CONSTRAINT fk_generated_content_campaign REFERENCES campaign (id),
    article_id ${t.id}
        CONSTRAINT fk_generated_content_article REFERENCES article (id),
    content_type ${t.text} NOT NULL
        CONSTRAINT ck_generated_content_content_type
        CHECK (content_type IN ('IDEA', 'SOCIAL_POST', 'VIDEO_PROMPT', 'HASHTAGS', 'SUMMARY')),
    platform ${t.text}
        CONSTRAINT ck_generated_content_platform
        CHECK (platform IN ('LINKEDIN', 'TWITTER', 'INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'GENERAL')),
    title ${t.text},
    content_text ${t.text},
    content_data ${t.json}
        CONSTRAINT ck_generated_content_content_data CHECK (${json.type}(content_data) <> 'null'),
    generation_prompt ${t.text},
    ai_model ${t.text},
    generation_parameters ${t.json}
        CONSTRAINT ck_generated_content_generation_parameters CHECK (${json.type}(generation_parameters) <> 'null'),
    hashtags ${t.json} NOT NULL
        CONSTRAINT ck_generated_content_hashtags CHECK (${json.type}(hashtags) = 'array'),
    mentions ${t.json} NOT NULL
        CONSTRAINT ck_generated_content_mentions CHECK (${json.type}(mentions) = 'array'),
    media_urls ${t.json} NOT NULL
        CONSTRAINT ck_generated_content_media_urls CHECK (${json.type}(media_urls) = 'array'),
    engagement_score ${t.decimal}
        CONSTRAINT ck_generated_content_engagement_score CHECK (engagement_score BETWEEN 0 AND ${one}),
    is_selected ${t.boolean} NOT NULL
        CONSTRAINT ck_generated_content_is_selected CHECK (is_selected ${is.boolean}),
    is_published ${t.boolean} NOT NULL
        CONSTRAINT ck_generated_content_is_published CHECK (is_published ${is.boolean}),
    user_edits ${t.json}
        CONSTRAINT ck_generated_content_user_edits CHECK (${json.type}(user_edits) <> 'null'),
    user_rating integer
        CONSTRAINT ck_generated_content_user_rating CHECK (user_rating BETWEEN 1 AND 5),
    scheduled_for ${t.time}
        CONSTRAINT ck_generated_content_scheduled_for CHECK (scheduled_for ${is.time}),
    published_at ${t.time}
        CONSTRAINT ck_generated_content_published_at CHECK (published_at ${is.time}),
    platform_post_id ${t.text},
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_generated_content_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_generated_content_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_generated_content_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_generated_content_campaign_is_published ON generated_content (campaign_id, is_published, id);
CREATE INDEX ix_generated_content_article ON generated_content (article_id, id);
CREATE INDEX ix_generated_content_content_type ON generated_content (content_type, id);
CREATE INDEX ix_generated_content_platform ON generated_content (platform, id);
CREATE INDEX ix_generated_content_engagement_score ON generated_content (engagement_score, id);
CREATE INDEX ix_generated_content_user_rating ON generated_content (user_rating, id);
CREATE INDEX ix_generated_content_scheduled_for ON generated_content (scheduled_for, id);
CREATE INDEX ix_generated_content_published_at ON generated_content (published_at, id);
CREATE INDEX ix_generated_content_created_at ON generated_content (created_at, id);
--rollback DROP TABLE generated_content;

--changeset quillgraph:generated-content-descending dbms:postgresql
--comment: PostgreSQL reads an index backwards for DESC NULLS FIRST only; SQLite does for either.
CREATE INDEX ix_generated_content_platform_desc
    ON generated_content (platform DESC NULLS LAST, id DESC);
CREATE INDEX ix_generated_content_engagement_score_desc
    ON generated_content (engagement_score DESC NULLS LAST, id DESC);
CREATE INDEX ix_generated_content_user_rating_desc
    ON generated_content (user_rating DESC NULLS LAST, id DESC);
CREATE INDEX ix_generated_content_scheduled_for_desc
    ON generated_content (scheduled_for DESC NULLS LAST, id DESC);
CREATE INDEX ix_generated_content_published_at_desc
    ON generated_content (published_at DESC NULLS LAST, id DESC);
--rollback DROP INDEX ix_generated_content_published_at_desc;
--rollback DROP INDEX ix_generated_content_scheduled_for_desc;
--rollback DROP INDEX ix_generated_content_user_rating_desc;
--rollback DROP INDEX ix_generated_content_engagement_score_desc;
--rollback DROP INDEX ix_generated_content_platform_desc;

--changeset quillgraph:generated-content-json dbms:postgresql
ALTER TABLE generated_content
    ADD CONSTRAINT ck_generated_content_hashtags_items CHECK (
        NOT jsonb_path_exists(hashtags, 'strict $[*] ? (@.type() != "string")', '{}', true)),
    ADD CONSTRAINT ck_generated_content_mentions_items CHECK (
        NOT jsonb_path_exists(mentions, 'strict $[*] ? (@.type() != "string")', '{}', true)),
    ADD CONSTRAINT ck_generated_content_media_urls_items CHECK (
        NOT jsonb_path_exists(media_urls, 'strict $[*] ? (@.type() != "string")', '{}', true));
--rollback ALTER TABLE generated_content DROP CONSTRAINT ck_generated_content_media_urls_items;
--rollback ALTER TABLE generated_content DROP CONSTRAINT ck_generated_content_mentions_items;
--rollback ALTER TABLE generated_content DROP CONSTRAINT ck_generated_content_hashtags_items;

--changeset quillgraph:generated-content-json-insert dbms:sqlite splitStatements:false
--comment: A CHECK cannot look into JSON on SQLite; the message is what a CHECK would say.
CREATE TRIGGER generated_content_json_insert BEFORE INSERT ON generated_content BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_generated_content_hashtags_items')
        FROM json_each(NEW.hashtags) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_generated_content_mentions_items')
        FROM json_each(NEW.mentions) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_generated_content_media_urls_items')
        FROM json_each(NEW.media_urls) WHERE type <> 'text';
END;
--rollback DROP TRIGGER generated_content_json_insert;

--changeset quillgraph:generated-content-json-update dbms:sqlite splitStatements:false
CREATE TRIGGER generated_content_json_update
BEFORE UPDATE OF hashtags, mentions, media_urls ON generated_content BEGIN
    SELECT raise(ABORT, 'CHECK constraint failed: ck_generated_content_hashtags_items')
        FROM json_each(NEW.hashtags) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_generated_content_mentions_items')
        FROM json_each(NEW.mentions) WHERE type <> 'text';
    SELECT raise(ABORT, 'CHECK constraint failed: ck_generated_content_media_urls_items')
        FROM json_each(NEW.media_urls) WHERE type <> 'text';
END;
--rollback DROP TRIGGER generated_content_json_update;
