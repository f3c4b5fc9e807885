/**
 * Reads the files of older systems, copes with how they wrote things down, and never writes to
 * them.
 */
@NullMarked
package org.quillgraph.persistence.legacy;

import org.jspecify.annotations.NullMarked;
