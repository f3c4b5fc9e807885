/** The files that backups are kept in. */
@NullMarked
package org.quillgraph.persistence.backup;

import org.jspecify.annotations.NullMarked;
