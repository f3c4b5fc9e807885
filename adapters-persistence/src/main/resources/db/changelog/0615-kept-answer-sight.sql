--liquibase formatted sql

--changeset quillgraph:kept-answer-sight
--comment: What whoever was given an answer could see then; nobody is given those from before again.
ALTER TABLE kept_answer ADD COLUMN role ${t.text}
    CONSTRAINT ck_kept_answer_role CHECK (role IN ('ADMIN', 'EDITOR', 'ANALYST', 'VIEWER'));
ALTER TABLE kept_answer ADD COLUMN hidden ${t.text} NOT NULL DEFAULT '';
--rollback ALTER TABLE kept_answer DROP COLUMN hidden;
--rollback ALTER TABLE kept_answer DROP COLUMN role;
