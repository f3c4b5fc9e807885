/** Puts the modules together: settings from the environment, Spring beans, and the server. */
@NullMarked
package org.quillgraph.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
