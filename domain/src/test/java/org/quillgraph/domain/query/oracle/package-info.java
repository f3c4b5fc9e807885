/**
 * Queries answered over plain lists, clear rather than fast: what every database has to agree with.
 */
@NullMarked
package org.quillgraph.domain.query.oracle;

import org.jspecify.annotations.NullMarked;
