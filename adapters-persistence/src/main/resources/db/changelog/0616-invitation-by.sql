--liquibase formatted sql

--changeset quillgraph:invitation-by
--comment: Who invited; what was given out before, the program did.
ALTER TABLE invitation ADD COLUMN invited_by ${t.id}
    CONSTRAINT ck_invitation_invited_by CHECK (invited_by IS NULL OR invited_by ${is.id});
--rollback ALTER TABLE invitation DROP COLUMN invited_by;
