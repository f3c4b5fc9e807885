/** Passwords and guesses at them, as well-kept libraries have them. */
@NullMarked
package org.quillgraph.persistence.access;

import org.jspecify.annotations.NullMarked;
