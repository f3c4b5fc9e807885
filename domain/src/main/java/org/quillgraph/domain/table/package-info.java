/** Records as rows of a file that other programs read and write too. */
@NullMarked
package org.quillgraph.domain.table;

import org.jspecify.annotations.NullMarked;
