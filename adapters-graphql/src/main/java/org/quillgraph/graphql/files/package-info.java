/** Files over HTTP: {@code POST /files} takes one and {@code GET /files/{id}} gives it back. */
@NullMarked
package org.quillgraph.graphql.files;

import org.jspecify.annotations.NullMarked;
