package org.quillgraph.persistence.query;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.differential.DifferentialContract;
import org.quillgraph.persistence.PersistenceConfiguration;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.search.Stemming;
import org.quillgraph.persistence.search.Words;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;

/** Loads a database through its repositories. */
abstract class DatabaseDifferentialContract extends DifferentialContract {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    DatabaseDifferentialContract(DatabaseSettings settings) {
        context.registerBean(DatabaseSettings.class, () -> settings);
        context.register(PersistenceConfiguration.class);
        context.refresh();
    }

    @Override
    protected Catalogue catalogue() {
        return context.getBean(Catalogue.class);
    }

    @Override
    protected QueryPort load(List<? extends Record> records) {
        // the records of one type stand together, after those they refer to
        records.stream().map(Record::getClass).distinct().forEach(type -> add(type, records));
        return context.getBean(QueryPort.class);
    }

    @Override
    protected Function<String, List<String>> wordCutter() {
        return new Words(Stemming.NONE)::of;
    }

    @AfterAll
    void close() {
        context.close();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the repository of these very records
    private void add(Class<?> type, List<? extends Record> records) {
        ResolvableType repository = ResolvableType.forClassWithGenerics(Repository.class, type);
        List<?> ofType = records.stream().filter(type::isInstance).toList();
        ((Repository) context.getBeanProvider(repository).getObject()).addAll(ofType);
    }
}
