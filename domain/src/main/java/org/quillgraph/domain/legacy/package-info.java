/**
 * What older systems hold, as it can be read from them: rows that are a record of ours, and rows
 * that cannot be one.
 */
@NullMarked
package org.quillgraph.domain.legacy;

import org.jspecify.annotations.NullMarked;
