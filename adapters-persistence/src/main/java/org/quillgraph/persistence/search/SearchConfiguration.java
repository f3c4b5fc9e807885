package org.quillgraph.persistence.search;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.upkeep.Check;
import org.quillgraph.persistence.database.Databases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/**
 * Cuts words alike for those who write and those who search: as a {@link Stemming} bean says, or
 * else as it was done before.
 */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    // which brings the schema up to date first
    @DependsOn("entityManagerFactory")
    @Bean
    IndexState indexState(Databases databases) {
        return new IndexState(databases);
    }

    @Bean
    Words words(IndexState state, ObjectProvider<Stemming> wanted) throws SQLException {
        Stemming before = state.stemming().orElse(Stemming.NONE);
        return new Words(wanted.getIfAvailable(() -> before));
    }

    @Bean
    SearchIndex searchIndex(Databases databases, Words words) {
        return SearchIndex.on(!databases.isSqlite(), words);
    }

    @Bean
    SearchPredicates searchPredicates(Databases databases, Words words) {
        return new SearchPredicates(!databases.isSqlite(), words);
    }

    @Bean
    List<SearchTable> searchTables(Catalogue catalogue, EntityManagerFactory factory) {
        return SearchTable.all(catalogue, factory.getMetamodel());
    }

    @Bean
    Reindexing reindexing(
            Databases databases, List<SearchTable> tables, IndexState state, Words words) {
        return new Reindexing(databases, tables, state, words);
    }

    @Bean
    Check searchCheck(Databases databases, List<SearchTable> tables, Words words) {
        return new SearchCheck(databases, tables, words);
    }
}
