/**
 * Files of rows that are to become records: read by a library, named and typed by the catalogue.
 */
@NullMarked
package org.quillgraph.persistence.table;

import org.jspecify.annotations.NullMarked;
