/**
 * Full-text search over every searchable type: texts are cut into words here, so that SQLite's FTS5
 * and PostgreSQL's {@code tsvector} hold and find exactly the same ones.
 */
@NullMarked
package org.quillgraph.persistence.search;

import org.jspecify.annotations.NullMarked;
