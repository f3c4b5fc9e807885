package org.quillgraph.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.persistence.PersistenceConfiguration;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Migrations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The index fits the data and the configuration after every start, on any database. */
abstract class ReindexingContract {
    private DatabaseSettings settings;
    private AnnotationConfigApplicationContext context;

    abstract DatabaseSettings settings();

    @BeforeEach
    void start() {
        settings = settings();
        context = started();
        context.getBean(IdeaInspirationRepository.class)
                .addAll(
                        List.of(
                                Texts.idea("robots", "", ""),
                                Texts.idea("long", "", "w ".repeat(1_000) + "robots")));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void wordsAreCutAsBeforeUnlessToldOtherwise() {
        restart();
        assertThat(found("robot")).isEmpty();
        assertThat(found("robots")).hasSize(2);
    }

    @Test
    void stemmingCanBeTurnedOn() {
        restart(Stemming.ENGLISH);
        assertThat(found("robot")).hasSize(2);
    }

    @Test
    void stemmingStaysOnUntilTurnedOff() {
        restart(Stemming.ENGLISH);
        restart();
        assertThat(found("robot")).hasSize(2);
        restart(Stemming.NONE);
        assertThat(found("robot")).isEmpty();
        assertThat(found("robots")).hasSize(2);
    }

    @Test
    void anIndexThatWasTakenBackIsFilledAgain() {
        Migrations migrations = context.getBean(Migrations.class);
        List<String> applied = Migrations.status(settings).applied();
        String first = applied.stream().filter(change -> change.contains("search")).toList().get(1);
        migrations.rollback(applied.size() - applied.indexOf(first));
        restart();
        assertThat(found("robots")).hasSize(2);
    }

    private void restart(Stemming... stemming) {
        context.close();
        context = started(stemming);
    }

    private AnnotationConfigApplicationContext started(Stemming... stemming) {
        AnnotationConfigApplicationContext started = new AnnotationConfigApplicationContext();
        started.registerBean(DatabaseSettings.class, () -> settings);
        for (Stemming wanted : stemming) {
            started.registerBean(Stemming.class, () -> wanted);
        }
        started.register(PersistenceConfiguration.class);
        started.refresh();
        return started;
    }

    private List<?> found(String text) {
        EntityType type = context.getBean(Catalogue.class).type(IdeaInspiration.class);
        RowSelection ids = new RowSelection(List.of(type.id()), List.of(), List.of(), false);
        Filter search = new Filter.Search(SearchQuery.parse(text));
        Query query = Query.rows(type, search, List.of(), Page.first(10), ids);
        return context.getBean(QueryPort.class).fetch(query).rows().orElseThrow().rows();
    }
}
