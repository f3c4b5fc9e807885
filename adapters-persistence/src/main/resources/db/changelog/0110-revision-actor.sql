--liquibase formatted sql

--changeset quillgraph:revision-actor
ALTER TABLE revision ADD COLUMN actor_id ${t.id}
    CONSTRAINT fk_revision_actor REFERENCES users (id);
CREATE INDEX ix_revision_actor ON revision (actor_id, position) WHERE actor_id IS NOT NULL;
--rollback DROP INDEX ix_revision_actor;
--rollback ALTER TABLE revision DROP COLUMN actor_id;
