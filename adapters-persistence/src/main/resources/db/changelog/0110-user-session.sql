--liquibase formatted sql

--changeset quillgraph:user-session
CREATE TABLE user_session (
    id ${t.id} NOT NULL CONSTRAINT pk_user_session PRIMARY KEY
        CONSTRAINT ck_user_session_id CHECK (id ${is.id}),
    user_id ${t.id} NOT NULL
        CONSTRAINT fk_user_session_user REFERENCES users (id),
    token_hash ${t.text} NOT NULL
        CONSTRAINT ck_user_session_token_hash CHECK (length(token_hash) = 64),
    session_data ${t.json}
        CONSTRAINT ck_user_session_session_data CHECK (${json.type}(session_data) <> 'null'),
    ip_address ${t.text}
        CONSTRAINT ck_user_session_ip_address CHECK (length(ip_address) <= ${indexed}),
    user_agent ${t.text},
    expires_at ${t.time} NOT NULL
        CONSTRAINT ck_user_session_expires_at CHECK (expires_at ${is.time}),
    last_activity_at ${t.time} NOT NULL
        CONSTRAINT ck_user_session_last_activity_at CHECK (last_activity_at ${is.time}),
    is_active ${t.boolean} NOT NULL
        CONSTRAINT ck_user_session_is_active CHECK (is_active ${is.boolean}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_user_session_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_user_session_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_user_session_version CHECK (version >= 0),
    CONSTRAINT uq_user_session_token_hash UNIQUE (token_hash)
) ${strict};
CREATE INDEX ix_user_session_user ON user_session (user_id, expires_at, id);
CREATE INDEX ix_user_session_expires_at ON user_session (expires_at, id);
CREATE INDEX ix_user_session_last_activity_at ON user_session (last_activity_at, id);
CREATE INDEX ix_user_session_created_at ON user_session (created_at, id);
--rollback DROP TABLE user_session;
