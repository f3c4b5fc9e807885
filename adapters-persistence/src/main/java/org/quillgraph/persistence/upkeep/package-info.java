/** Jobs of operators on the database: which run, which ran, and what they do to it. */
@NullMarked
package org.quillgraph.persistence.upkeep;

import org.jspecify.annotations.NullMarked;
