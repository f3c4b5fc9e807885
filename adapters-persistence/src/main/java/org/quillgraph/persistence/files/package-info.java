/** The bytes of files in a folder. */
@NullMarked
package org.quillgraph.persistence.files;

import org.jspecify.annotations.NullMarked;
