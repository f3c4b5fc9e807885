package org.quillgraph.graphql;

import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.application.ReadAll;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.upkeep.DatabaseStatus;
import org.quillgraph.graphql.execution.DocumentRules;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.execution.NamedDocuments;
import org.quillgraph.graphql.export.Export;
import org.quillgraph.graphql.mutation.MutationStrategy;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.Verbs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema with what answers its fields, whether over HTTP or not. */
@Configuration(proxyBeanMethods = false)
public class GraphQlConfiguration {

    @Bean
    Mutations mutations(
            Catalogue catalogue,
            Browse browse,
            Limits limits,
            ApplyChange applyChange,
            ObjectProvider<Verbs> verbs) {
        Mutations mutations =
                new Mutations(catalogue, browse, limits).withGeneral(applyChange::apply);
        verbs.forEach(some -> some.addTo(mutations));
        return mutations;
    }

    @Bean
    MutationStrategy mutationStrategy(
            Mutations mutations, UnitOfWork unitOfWork, AnswerOnce answerOnce, Limits limits) {
        return new MutationStrategy(mutations, unitOfWork, answerOnce, limits);
    }

    @Bean
    GraphQlSource graphQlSource(
            Catalogue catalogue,
            Browse browse,
            ChangeFeed feed,
            DatabaseStatus status,
            Limits limits,
            Mutations mutations,
            MutationStrategy strategy,
            ObjectProvider<DocumentRules> rules) {
        GraphSchema schema =
                new GraphSchema(catalogue, browse, feed, status, limits.page(), mutations);
        return GraphQlSource.builder(schema.build())
                .configureGraphQl(
                        graphQl ->
                                Execution.configure(
                                        graphQl, limits.parts(), strategy, among(rules)))
                .build();
    }

    private static DocumentRules among(ObjectProvider<DocumentRules> rules) {
        return rules.getIfAvailable(() -> DocumentRules.USUAL);
    }

    @Bean
    NamedDocuments namedDocuments(ObjectProvider<DocumentRules> rules) {
        return new NamedDocuments(among(rules).trusted());
    }

    @Bean
    Export export(
            GraphQlSource source,
            Catalogue catalogue,
            Limits limits,
            ReadAll readAll,
            ObjectProvider<DocumentRules> rules,
            NamedDocuments named,
            AuditTrail trail) {
        return new Export(source.schema(), catalogue, limits, readAll, among(rules), named, trail);
    }

    @Bean
    Execution execution(
            GraphQlSource source, ObjectProvider<DocumentRules> rules, NamedDocuments named) {
        return new Execution(source.graphQl(), among(rules), named);
    }
}
