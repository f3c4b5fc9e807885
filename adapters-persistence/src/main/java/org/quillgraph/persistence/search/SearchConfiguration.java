package org.quillgraph.persistence.search;

import org.quillgraph.persistence.database.Databases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cuts words alike for those who write and those who search. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Words words() {
        return new Words(Stemming.NONE);
    }

    @Bean
    SearchIndex searchIndex(Databases databases, Words words) {
        return SearchIndex.on(!databases.isSqlite(), words);
    }

    @Bean
    SearchPredicates searchPredicates(Databases databases, Words words) {
        return new SearchPredicates(!databases.isSqlite(), words);
    }
}
