/** Measures the server over HTTP beside one written by hand for the same questions. */
@NullMarked
package org.quillgraph.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;
