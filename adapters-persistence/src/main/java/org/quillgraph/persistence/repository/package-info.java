/**
 * One repository for all records: MapStruct turns a record into a row and back, Hibernate stores
 * it.
 */
@NullMarked
package org.quillgraph.persistence.repository;

import org.jspecify.annotations.NullMarked;
