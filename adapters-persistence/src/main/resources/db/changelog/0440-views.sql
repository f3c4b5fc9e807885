--liquibase formatted sql

--changeset quillgraph:campaign-summary
--comment: Each figure has a query of its own, so that nothing is counted twice and a page asks for its rows only.
CREATE VIEW campaign_summary AS
SELECT c.id,
    c.id AS campaign_id,
    u.username AS owner_username,
    u.first_name AS owner_first_name,
    u.last_name AS owner_last_name,
    (SELECT CAST(count(*) AS integer) FROM generated_content g WHERE g.campaign_id = c.id)
        AS content_count,
    (SELECT CAST(count(*) AS integer) FROM generated_content g
        WHERE g.campaign_id = c.id AND g.is_selected) AS selected_content_count,
    (SELECT CAST(count(*) AS integer) FROM generated_content g
        WHERE g.campaign_id = c.id AND g.is_published) AS published_content_count,
    -- half a millionth is added before the division of whole numbers cuts what is left of it
    (SELECT (2000000 * sum(g.user_rating) + count(g.user_rating))
            / nullif(2 * count(g.user_rating), 0) * ${millionth}
        FROM generated_content g WHERE g.campaign_id = c.id) AS average_rating
FROM campaign c JOIN users u ON u.id = c.user_id;
--rollback DROP VIEW campaign_summary;

--changeset quillgraph:user-activity-summary
CREATE VIEW user_activity_summary AS
SELECT u.id,
    u.id AS user_id,
    (SELECT CAST(count(*) AS integer) FROM campaign c WHERE c.user_id = u.id) AS total_campaigns,
    (SELECT CAST(count(*) AS integer) FROM campaign c
        WHERE c.user_id = u.id AND c.status = 'ACTIVE') AS active_campaigns,
    (SELECT CAST(count(*) AS integer) FROM campaign c
        WHERE c.user_id = u.id AND c.status = 'COMPLETED') AS completed_campaigns,
    (SELECT CAST(count(*) AS integer)
        FROM campaign c JOIN generated_content g ON g.campaign_id = c.id
        WHERE c.user_id = u.id) AS total_content_generated,
    (SELECT CAST(count(*) AS integer) FROM article a WHERE a.author_id = u.id) AS total_articles,
    (SELECT coalesce(sum(p.total_cost), 0) FROM pipeline p WHERE p.user_id = u.id) AS total_cost
FROM users u;
--rollback DROP VIEW user_activity_summary;

--changeset quillgraph:content-performance
CREATE VIEW content_performance AS
SELECT g.id,
    g.id AS content_id,
    c.name AS campaign_name,
    u.username AS owner_username,
    u.first_name AS owner_first_name,
    u.last_name AS owner_last_name,
    g.user_rating AS rating,
    g.engagement_score AS engagement
FROM generated_content g
    JOIN campaign c ON c.id = g.campaign_id
    JOIN users u ON u.id = c.user_id;
--rollback DROP VIEW content_performance;
