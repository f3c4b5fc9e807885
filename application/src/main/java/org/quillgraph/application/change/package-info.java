/** Changes to records of any type, with what they carry along. */
@NullMarked
package org.quillgraph.application.change;

import org.jspecify.annotations.NullMarked;
