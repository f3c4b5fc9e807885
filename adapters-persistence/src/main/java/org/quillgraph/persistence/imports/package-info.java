/** What is kept of imports: each run of one, and the rows that it did not take. */
@NullMarked
package org.quillgraph.persistence.imports;

import org.jspecify.annotations.NullMarked;
