/** How articles are made, paid for and published. */
@NullMarked
package org.quillgraph.application.publishing;

import org.jspecify.annotations.NullMarked;
