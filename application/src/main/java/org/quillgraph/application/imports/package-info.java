/**
 * Taking over what is elsewhere, and taking it back. An import only adds, unless it is told to
 * change: what is stored already stays as it is, whatever either side has changed since, so that
 * running it again does no harm.
 */
@NullMarked
package org.quillgraph.application.imports;

import org.jspecify.annotations.NullMarked;
