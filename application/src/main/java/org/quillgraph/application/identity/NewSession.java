package org.quillgraph.application.identity;

import java.time.Instant;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Secret;

/**
 * A session that has just begun.
 *
 * @param token known from here only
 * @param caller who shows it
 */
public record NewSession(Secret token, Instant expiresAt, Caller caller) {}
