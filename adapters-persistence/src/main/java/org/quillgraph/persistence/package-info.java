/** The domain's ports on SQLite and PostgreSQL, through JPA. */
@NullMarked
package org.quillgraph.persistence;

import org.jspecify.annotations.NullMarked;
