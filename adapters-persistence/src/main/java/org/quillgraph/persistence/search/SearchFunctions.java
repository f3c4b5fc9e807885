package org.quillgraph.persistence.search;

import java.util.List;
import java.util.UUID;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.query.sqm.function.AbstractSqmSelfRenderingSetReturningFunctionDescriptor;
import org.hibernate.query.sqm.function.SqmSetReturningFunctionDescriptor;
import org.hibernate.query.sqm.produce.function.SetReturningFunctionTypeResolver;
import org.hibernate.query.sqm.produce.function.StandardArgumentsValidators;
import org.hibernate.query.sqm.produce.function.internal.PatternRenderer;
import org.hibernate.query.sqm.tuple.internal.AnonymousTupleTableGroupProducer;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.type.spi.TypeConfiguration;

/**
 * Teaches HQL the table function {@code search_hits}, which is what its first argument says in SQL.
 */
public final class SearchFunctions implements FunctionContributor {
    static final String HITS = "search_hits";

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        SqmSetReturningFunctionDescriptor hits = new Hits(contributions.getTypeConfiguration());
        contributions.getFunctionRegistry().register(HITS, hits);
    }

    private static final class Hits extends AbstractSqmSelfRenderingSetReturningFunctionDescriptor {

        Hits(TypeConfiguration types) {
            super(
                    HITS,
                    StandardArgumentsValidators.min(2),
                    SetReturningFunctionTypeResolver.builder()
                            .invariant("id", types.getBasicTypeForJavaType(UUID.class))
                            .invariant("relevance", types.getBasicTypeForJavaType(Double.class))
                            .build(),
                    null);
        }

        @Override
        public void render(
                SqlAppender sql,
                List<? extends SqlAstNode> arguments,
                AnonymousTupleTableGroupProducer tuple,
                String alias,
                SqlAstTranslator<?> translator) {
            String pattern = translator.getLiteralValue((Expression) arguments.getFirst());
            new PatternRenderer(pattern)
                    .render(sql, arguments.subList(1, arguments.size()), translator);
        }
    }
}
