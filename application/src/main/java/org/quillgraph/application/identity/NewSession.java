package org.quillgraph.application.identity;

import java.time.Instant;
import org.quillgraph.domain.access.Secret;

/** A session that has just begun, with its token, which is known from here only. */
public record NewSession(Secret token, Instant expiresAt) {}
