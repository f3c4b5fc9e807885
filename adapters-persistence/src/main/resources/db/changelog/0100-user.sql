--liquibase formatted sql

--changeset quillgraph:user
CREATE TABLE users (
    id ${t.id} NOT NULL CONSTRAINT pk_user PRIMARY KEY
        CONSTRAINT ck_user_id CHECK (id ${is.id}),
    email ${t.text} NOT NULL
        CONSTRAINT ck_user_email
        CHECK (length(email) <= ${indexed} AND email LIKE '_%@_%._%' AND email = ${lower}(email)),
    username ${t.text} NOT NULL
        CONSTRAINT ck_user_username
        CHECK (length(trim(username, ${blanks})) >= 3 AND length(username) <= ${indexed}),
    password_hash ${t.text},
    first_name ${t.text}
        CONSTRAINT ck_user_first_name CHECK (length(first_name) <= ${indexed}),
    last_name ${t.text}
        CONSTRAINT ck_user_last_name CHECK (length(last_name) <= ${indexed}),
    profile_data ${t.json}
        CONSTRAINT ck_user_profile_data CHECK (${json.type}(profile_data) <> 'null'),
    role ${t.text} NOT NULL
        CONSTRAINT ck_user_role CHECK (role IN ('ADMIN', 'EDITOR', 'ANALYST', 'VIEWER')),
    is_active ${t.boolean} NOT NULL
        CONSTRAINT ck_user_is_active CHECK (is_active ${is.boolean}),
    last_login_at ${t.time}
        CONSTRAINT ck_user_last_login_at CHECK (last_login_at ${is.time}),
    created_at ${t.time} NOT NULL
        CONSTRAINT ck_user_created_at CHECK (created_at ${is.time}),
    updated_at ${t.time} NOT NULL
        CONSTRAINT ck_user_updated_at CHECK (updated_at ${is.time}),
    version integer NOT NULL
        CONSTRAINT ck_user_version CHECK (version >= 0),
    CONSTRAINT uq_user_email UNIQUE (email),
    CONSTRAINT uq_user_username UNIQUE (username)
) ${strict};
CREATE INDEX ix_user_role ON users (role, id);
CREATE INDEX ix_user_is_active ON users (is_active, id);
CREATE INDEX ix_user_last_name ON users (last_name, id);
CREATE INDEX ix_user_last_login_at ON users (last_login_at, id);
CREATE INDEX ix_user_created_at ON users (created_at, id);
--rollback DROP TABLE users;
