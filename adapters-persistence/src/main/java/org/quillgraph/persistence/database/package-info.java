/**
 * Where the data lives: addresses, connection pools, the schema's versions, and what SQLite needs
 * to be told.
 */
@NullMarked
package org.quillgraph.persistence.database;

import org.jspecify.annotations.NullMarked;
