package org.quillgraph.persistence.search;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.NumberExpression;

/**
 * What a search finds, with how well each row answers it.
 *
 * @param table to be joined: left, or inner where only rows that are found are wanted
 * @param on the condition of that join
 * @param found whether a row that was joined left is found
 * @param relevance greater is better, null for rows that are not found, and the same again as long
 *     as no data changes
 */
public record SearchHits(
        Expression<?> table,
        BooleanExpression on,
        BooleanExpression found,
        NumberExpression<Double> relevance) {}
