/** Connections as tables: all their rows, flattened into columns and written as they are read. */
@NullMarked
package org.quillgraph.graphql.export;

import org.jspecify.annotations.NullMarked;
