/**
 * Random content, random queries over it, and the contract that every database answers them as the
 * oracle does.
 */
@NullMarked
package org.quillgraph.domain.query.differential;

import org.jspecify.annotations.NullMarked;
