@NullMarked
package org.quillgraph.domain.table;

import org.jspecify.annotations.NullMarked;
