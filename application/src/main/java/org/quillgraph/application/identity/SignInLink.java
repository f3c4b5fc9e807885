package org.quillgraph.application.identity;

import java.util.Optional;
import org.quillgraph.domain.access.Secret;

/** What signs in whoever has it for as long as the program runs; empty where nothing does. */
public record SignInLink(Optional<Secret> secret) {
    public static final SignInLink NONE = new SignInLink(Optional.empty());
}
