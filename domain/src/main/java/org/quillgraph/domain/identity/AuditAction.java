package org.quillgraph.domain.identity;

/** What an audit trail tells of. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    KEY_CREATED,
    KEY_USED,
    KEY_REVOKED,
    SESSION_REVOKED,
    USER_INVITED,
    USER_REGISTERED,
    ROLE_CHANGED,
    EXPORTED
}
