/**
 * What comes in from elsewhere: rows that are records of ours, rows that cannot be any, and what is
 * remembered of each import.
 */
@NullMarked
package org.quillgraph.domain.imports;

import org.jspecify.annotations.NullMarked;
