/** What is kept and written, and how much of it. */
@NullMarked
package org.quillgraph.graphql.execution;

import org.jspecify.annotations.NullMarked;
