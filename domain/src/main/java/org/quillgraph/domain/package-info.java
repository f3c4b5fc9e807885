/** The content graph: every kind of record a content team keeps, listed once. */
@NullMarked
package org.quillgraph.domain;

import org.jspecify.annotations.NullMarked;
