/** Signing in, and what is shown instead of a password. */
@NullMarked
package org.quillgraph.application.identity;

import org.jspecify.annotations.NullMarked;
