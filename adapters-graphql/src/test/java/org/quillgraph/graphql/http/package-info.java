/** The graph as its clients reach it. */
@NullMarked
package org.quillgraph.graphql.http;

import org.jspecify.annotations.NullMarked;
