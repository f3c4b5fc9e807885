--liquibase formatted sql

--changeset quillgraph:invitation
--comment: Who may register, by the SHA-256 of what they were given.
CREATE TABLE invitation (
    id ${t.id} NOT NULL CONSTRAINT pk_invitation PRIMARY KEY
        CONSTRAINT ck_invitation_id CHECK (id ${is.id}),
    token_hash ${t.text} NOT NULL
        CONSTRAINT ck_invitation_token_hash CHECK (length(token_hash) = 64),
    email ${t.text}
        CONSTRAINT ck_invitation_email CHECK (length(email) <= ${indexed}),
    role ${t.text} NOT NULL
        CONSTRAINT ck_invitation_role CHECK (role IN ('ADMIN', 'EDITOR', 'ANALYST', 'VIEWER')),
    expires_at ${t.time} NOT NULL
        CONSTRAINT ck_invitation_expires_at CHECK (expires_at ${is.time}),
    is_open ${t.boolean} NOT NULL
        CONSTRAINT ck_invitation_is_open CHECK (is_open ${is.boolean}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_invitation_created_at CHECK (created_at ${is.time}),
    CONSTRAINT uq_invitation_token_hash UNIQUE (token_hash)
) ${strict};
--rollback DROP TABLE invitation;
