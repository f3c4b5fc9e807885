/** Copying a database as a whole: into a backup, out of one, into another database. */
@NullMarked
package org.quillgraph.application.vault;

import org.jspecify.annotations.NullMarked;
