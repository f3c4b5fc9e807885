package org.quillgraph.graphql.execution;

import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.Role;

/**
 * Which documents are answered.
 *
 * @param introspection the least role that may ask what the schema holds
 */
public record DocumentRules(DocumentLimits limits, TrustedDocuments trusted, Role introspection) {

    public static final DocumentRules USUAL =
            new DocumentRules(DocumentLimits.USUAL, TrustedDocuments.NONE, Role.VIEWER);

    boolean mayIntrospect(Caller caller) {
        return caller.role().filter(role -> role.compareTo(introspection) <= 0).isPresent();
    }
}
