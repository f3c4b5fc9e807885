/** Wires the modules into one program and knows no business of its own. */
@NullMarked
package org.quillgraph.bootstrap;

import org.jspecify.annotations.NullMarked;
