--liquibase formatted sql

--changeset quillgraph:workflow-graph
CREATE TABLE workflow_graph (
    id ${t.id} NOT NULL CONSTRAINT pk_workflow_graph PRIMARY KEY
        CONSTRAINT ck_workflow_graph_id CHECK (id ${is.id}),
    project_id ${t.id} NOT NULL
        CONSTRAINT fk_workflow_graph_project REFERENCES project (id),
    name ${t.text} NOT NULL
        CONSTRAINT ck_workflow_graph_name
        CHECK (trim(name, ${blanks}) <> '' AND length(name) <= ${indexed}),
    description ${t.text},
    graph ${t.json} NOT NULL
        CONSTRAINT ck_workflow_graph_graph CHECK (${json.type}(graph) = 'object'),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_workflow_graph_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_workflow_graph_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_workflow_graph_version CHECK (version >= 0)
) ${strict};
CREATE INDEX ix_workflow_graph_project ON workflow_graph (project_id, name, id);
CREATE INDEX ix_workflow_graph_name ON workflow_graph (name, id);
CREATE INDEX ix_workflow_graph_created_at ON workflow_graph (created_at, id);
--rollback DROP TABLE workflow_graph;
