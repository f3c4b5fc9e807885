/** Uploaded files: the bytes and the records that tell of them. */
@NullMarked
package org.quillgraph.application.files;

import org.jspecify.annotations.NullMarked;
