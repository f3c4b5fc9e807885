--liquibase formatted sql

--changeset quillgraph:audit-event
CREATE TABLE audit_event (
    id ${t.id} NOT NULL CONSTRAINT pk_audit_event PRIMARY KEY
        CONSTRAINT ck_audit_event_id CHECK (id ${is.id}),
    action ${t.text} NOT NULL
        CONSTRAINT ck_audit_event_action CHECK (action IN (
            'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'PASSWORD_CHANGED', 'KEY_CREATED', 'KEY_USED',
            'KEY_REVOKED', 'SESSION_REVOKED', 'USER_INVITED', 'USER_REGISTERED', 'ROLE_CHANGED', 'EXPORTED')),
    actor_id ${t.id}
        CONSTRAINT fk_audit_event_actor REFERENCES users (id),
    target ${t.text}
        CONSTRAINT ck_audit_event_target CHECK (length(target) <= ${indexed}),
    address ${t.text}
        CONSTRAINT ck_audit_event_address CHECK (length(address) <= ${indexed}),
    user_agent ${t.text}
        CONSTRAINT ck_audit_event_user_agent CHECK (length(user_agent) <= ${indexed}),
    at ${t.time} NOT NULL
        CONSTRAINT ck_audit_event_at CHECK (at ${is.time}),
    detail ${t.json}
        CONSTRAINT ck_audit_event_detail CHECK (${json.type}(detail) <> 'null')
) ${strict};
CREATE INDEX ix_audit_event_at ON audit_event (at, id);
CREATE INDEX ix_audit_event_action ON audit_event (action, at, id);
CREATE INDEX ix_audit_event_actor ON audit_event (actor_id, at, id);
--rollback DROP TABLE audit_event;
