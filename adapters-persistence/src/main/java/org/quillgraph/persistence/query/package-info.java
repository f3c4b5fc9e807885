/**
 * Answers the domain's queries with QueryDSL on JPA: one statement for each part asked, one class
 * for each clause.
 *
 * <p>Reading starts at {@link org.quillgraph.persistence.query.QueryRunner}.
 */
@NullMarked
package org.quillgraph.persistence.query;

import org.jspecify.annotations.NullMarked;
