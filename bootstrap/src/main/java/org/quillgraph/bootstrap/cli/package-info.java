/** The command line: one class a command, each of which says in one line what went wrong. */
@NullMarked
package org.quillgraph.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
