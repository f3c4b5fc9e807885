/** What keeps a database in order: the jobs of an operator, and what is kept for how long. */
@NullMarked
package org.quillgraph.domain.upkeep;

import org.jspecify.annotations.NullMarked;
