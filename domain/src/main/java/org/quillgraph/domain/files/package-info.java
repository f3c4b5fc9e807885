/** The bytes of files, kept beside the records that tell of them. */
@NullMarked
package org.quillgraph.domain.files;

import org.jspecify.annotations.NullMarked;
