/** A small program that breaks every rule of the architecture, to see each rule reject it. */
@NullMarked
package org.quillgraph.offenders;

import org.jspecify.annotations.NullMarked;
