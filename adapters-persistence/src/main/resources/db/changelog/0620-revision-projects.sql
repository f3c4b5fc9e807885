--liquibase formatted sql

--changeset quillgraph:revision-projects
--comment: Who is kept from a project is kept from what was changed while a record was part of it.
ALTER TABLE revision ADD COLUMN projects ${t.json}
    CONSTRAINT ck_revision_projects CHECK (${json.type}(projects) = 'array');
--rollback ALTER TABLE revision DROP COLUMN projects;

--changeset quillgraph:revision-projects-items dbms:postgresql
ALTER TABLE revision
    ADD CONSTRAINT ck_revision_projects_items CHECK (
        NOT jsonb_path_exists(projects, 'strict $[*] ? (@.type() != "string")', '{}', true));
--rollback ALTER TABLE revision DROP CONSTRAINT ck_revision_projects_items;

--changeset quillgraph:near-project
--comment: Earlier revisions are taken to belong where their records are now; of those that are gone nobody knows.
CREATE TABLE near_project (
    entity_type ${t.text} NOT NULL,
    entity_id ${t.id} NOT NULL,
    project_id ${t.id}
);
INSERT INTO near_project (entity_type, entity_id, project_id)
SELECT 'Project', id, id FROM project
UNION ALL SELECT 'ProjectMember', id, project_id FROM project_member
UNION ALL SELECT 'ContextItem', id, project_id FROM context_item
UNION ALL SELECT 'IdeaTicket', id, project_id FROM idea_ticket
UNION ALL SELECT 'WorkflowGraph', id, project_id FROM workflow_graph
UNION ALL SELECT 'WorkflowRun', id, project_id FROM workflow_run
UNION ALL SELECT 'GapReport', id, project_id FROM gap_report
UNION ALL SELECT 'Pipeline', id, project_id FROM pipeline
UNION ALL SELECT 'Campaign', id, project_id FROM campaign
UNION ALL SELECT 'WorkflowNodeState', s.id, r.project_id
    FROM workflow_node_state s JOIN workflow_run r ON r.id = s.run_id
UNION ALL SELECT 'GapSuggestion', s.id, r.project_id
    FROM gap_suggestion s JOIN gap_report r ON r.id = s.report_id
UNION ALL SELECT 'GapSuggestion', s.id, t.project_id
    FROM gap_suggestion s JOIN idea_ticket t ON t.id = s.ticket_id
UNION ALL SELECT 'CostEntry', c.id, p.project_id
    FROM cost_tracking c JOIN pipeline p ON p.id = c.pipeline_id
UNION ALL SELECT 'Article', a.id, p.project_id
    FROM article a LEFT JOIN pipeline p ON p.id = a.pipeline_id
UNION ALL SELECT 'Article', a.id, t.project_id
    FROM article a JOIN idea_ticket t ON t.id = a.ticket_id
UNION ALL SELECT 'UploadedFile', f.id, c.project_id
    FROM uploaded_file f JOIN campaign c ON c.id = f.campaign_id
UNION ALL SELECT 'GeneratedContent', g.id, c.project_id
    FROM generated_content g JOIN campaign c ON c.id = g.campaign_id
UNION ALL SELECT 'GeneratedContent', g.id, p.project_id
    FROM generated_content g JOIN article a ON a.id = g.article_id
    JOIN pipeline p ON p.id = a.pipeline_id
UNION ALL SELECT 'GeneratedContent', g.id, t.project_id
    FROM generated_content g JOIN article a ON a.id = g.article_id
    JOIN idea_ticket t ON t.id = a.ticket_id;
CREATE INDEX ix_near_project_entity ON near_project (entity_type, entity_id);
--rollback DROP TABLE near_project;

--changeset quillgraph:projects-of-revisions-sqlite dbms:sqlite
UPDATE revision SET projects = (
    SELECT json_group_array(DISTINCT n.project_id) FILTER (WHERE n.project_id IS NOT NULL)
    FROM near_project n
    WHERE n.entity_type = revision.entity_type AND n.entity_id = revision.entity_id)
WHERE EXISTS (
    SELECT 1 FROM near_project n
    WHERE n.entity_type = revision.entity_type AND n.entity_id = revision.entity_id);
--rollback empty

--changeset quillgraph:projects-of-revisions-postgresql dbms:postgresql
UPDATE revision SET projects = near.projects FROM (
    SELECT entity_type, entity_id, coalesce(
        jsonb_agg(DISTINCT project_id) FILTER (WHERE project_id IS NOT NULL), '[]') AS projects
    FROM near_project GROUP BY entity_type, entity_id) near
WHERE near.entity_type = revision.entity_type AND near.entity_id = revision.entity_id;
--rollback empty

--changeset quillgraph:revisions-without-projects
UPDATE revision SET projects = '[]' WHERE entity_type NOT IN (
    'Project', 'ProjectMember', 'ContextItem', 'IdeaTicket', 'WorkflowGraph', 'WorkflowRun',
    'WorkflowNodeState', 'GapReport', 'GapSuggestion', 'Pipeline', 'CostEntry', 'Article',
    'Campaign', 'UploadedFile', 'GeneratedContent');
DROP TABLE near_project;
--rollback CREATE TABLE near_project (entity_type ${t.text} NOT NULL, entity_id ${t.id} NOT NULL, project_id ${t.id});
