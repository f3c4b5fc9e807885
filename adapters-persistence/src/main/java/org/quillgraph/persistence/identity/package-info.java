/** The rows of users and of what they sign in with. */
@NullMarked
package org.quillgraph.persistence.identity;

import org.jspecify.annotations.NullMarked;
