/** What changed, told to those who follow it. */
@NullMarked
package org.quillgraph.graphql.live;

import org.jspecify.annotations.NullMarked;
