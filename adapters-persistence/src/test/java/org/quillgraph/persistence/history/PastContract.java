package org.quillgraph.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.campaigns.CampaignSummary;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Problem.Invalid;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.differential.DerivedKeys;
import org.quillgraph.domain.query.differential.QueryGenerator;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.query.differential.Rivals;
import org.quillgraph.domain.query.differential.StoresOwn;
import org.quillgraph.domain.query.oracle.ListQueries;
import org.quillgraph.persistence.StoreContract;

/** What was is answered as it was answered then, on any database. */
abstract class PastContract extends StoreContract {
    private static final int QUERIES = Integer.getInteger("quillgraph.past", 300);
    private static final long SEED = Long.getLong("quillgraph.seed", 1);

    /** Changed in every third record, deleted in every other third; the last third stays. */
    private static final int THIRDS = 3;

    @Test
    void everyQueryIsAnsweredAsItWasThen() {
        Catalogue catalogue = store.get(Catalogue.class);
        QueryPort now = store.get(QueryPort.class);
        List<Record> records = RandomContent.of(catalogue, SEED, 40);
        store.addAll(records);
        List<Record> then = new ArrayList<>(DerivedKeys.filledIn(records));
        then.addAll(StoresOwn.records(catalogue, now));
        Instant time = aMomentLater();
        int changes = changeMuch(records);
        assertThat(changes).isGreaterThan(records.size());

        QueryPort oracle = new ListQueries(catalogue, then, List::of);
        QueryPort past = now.asOf(time);
        List<Query> refused = new ArrayList<>();
        Rivals rivals =
                new Rivals(
                        oracle,
                        query -> {
                            try {
                                return past.fetch(query);
                            } catch (ProblemException e) {
                                assertThat(e.problem()).isInstanceOf(Invalid.class);
                                assertThat(((Invalid) e.problem()).path()).isEqualTo("asOf");
                                refused.add(query);
                                return oracle.fetch(query);
                            }
                        });
        QueryGenerator generator = new QueryGenerator(catalogue, oracle);
        for (int i = 0; i < QUERIES; i++) {
            assertThat(rivals.disagreement(generator.query(SEED * 1_000_003 + i)))
                    .as("seed %d, query %d", SEED, i)
                    .isNull();
        }
        assertThat(refused).hasSizeLessThan(QUERIES / 2);
    }

    @Test
    void queriesOfOneStateDoNotSeeWhatIsWrittenMeanwhile() {
        List<Record> records = RandomContent.of(store.get(Catalogue.class), SEED, 4);
        QueryPort now = store.get(QueryPort.class);
        Query all = ideas(Filter.EVERYTHING);
        now.inOneState(
                state -> {
                    assertThat(state.fetch(all).rows().orElseThrow().rows()).isEmpty();
                    store.addAll(records);
                    assertThat(state.fetch(all).rows().orElseThrow().rows()).isEmpty();
                    return state;
                });
        assertThat(now.fetch(all).rows().orElseThrow().rows()).isNotEmpty();
    }

    @Test
    void aTimeBeforeTheHistoryIsRefusedWithItsBeginning() {
        assertThatThrownBy(() -> asOf(Instant.EPOCH).fetch(ideas(Filter.EVERYTHING)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("asOf: lies before the history begins, which is 2");
    }

    @Test
    void aTimeToComeIsRefused() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        assertThatThrownBy(() -> asOf(tomorrow).fetch(ideas(Filter.EVERYTHING)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("asOf", "yet to come");
    }

    @Test
    void searchIsRefused() {
        Filter search = new Filter.Search(SearchQuery.parse("robots"));
        assertThatThrownBy(() -> asOf(aMomentLater()).fetch(ideas(search)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("asOf: cannot be combined with search");
    }

    @Test
    void viewsAreRefused() {
        assertThatThrownBy(
                        () ->
                                asOf(aMomentLater())
                                        .fetch(all(CampaignSummary.class, Filter.EVERYTHING)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("asOf: CampaignSummary is worked out of what is there now");
    }

    private QueryPort asOf(Instant time) {
        return store.get(QueryPort.class).asOf(time);
    }

    private Query ideas(Filter filter) {
        return all(IdeaInspiration.class, filter);
    }

    private Query all(Class<? extends Record> record, Filter filter) {
        EntityType type = store.get(Catalogue.class).type(record);
        RowSelection ids = new RowSelection(List.of(type.id()), List.of(), List.of(), false);
        return Query.rows(type, filter, List.of(), Page.first(10), ids);
    }

    List<Object> values(QueryPort store, Class<? extends Record> record, String attribute) {
        EntityType type = this.store.get(Catalogue.class).type(record);
        List<Attribute> read = List.of(type.attribute(attribute));
        RowSelection values = new RowSelection(read, List.of(), List.of(), false);
        Query all = Query.rows(type, Filter.EVERYTHING, List.of(), Page.first(10), values);
        return store.fetch(all).rows().orElseThrow().rows().stream()
                .map(row -> row.attributes().getFirst())
                .toList();
    }

    /** Later than whatever was done, and earlier than whatever will be. */
    static Instant aMomentLater() {
        Instant time = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        while (Instant.now().isBefore(time.plus(1, ChronoUnit.MICROS))) {
            Thread.onSpinWait();
        }
        return time;
    }

    /** Adds, changes and deletes whatever the rules let be. */
    private int changeMuch(List<Record> records) {
        int changes = 0;
        for (Record record : RandomContent.of(store.get(Catalogue.class), SEED + 1_000, 30)) {
            changes += done(() -> add(record));
        }
        Map<Class<?>, Record> last = new HashMap<>();
        for (int i = 0; i < records.size(); i += THIRDS) {
            Record record = records.get(i);
            Record other = last.put(record.getClass(), record);
            changes += other == null ? 0 : done(() -> update(mixed(record, other)));
        }
        for (int i = records.size() - 2; i >= 0; i -= THIRDS) {
            Record record = records.get(i);
            changes += done(() -> delete(record));
        }
        return changes;
    }

    private static int done(Runnable change) {
        try {
            change.run();
            return 1;
        } catch (ProblemException e) {
            return 0;
        }
    }

    /** The record with all of the other that does not name it. */
    private Record mixed(Record record, Record other) {
        EntityType type = store.get(Catalogue.class).type(record.getClass());
        Set<String> own =
                type.uniqueKeys().stream()
                        .flatMap(key -> key.attributes().stream())
                        .collect(Collectors.toSet());
        own.addAll(Set.of("id", "version", "updatedAt"));
        List<Object> values = new ArrayList<>();
        Records.components(record.getClass())
                .forEach(
                        it ->
                                values.add(
                                        Records.read(
                                                it, own.contains(it.getName()) ? record : other)));
        return Records.make(record.getClass(), values);
    }

    private void add(Record record) {
        store.addAll(List.of(record));
    }

    @SuppressWarnings("unchecked")
    private <R extends Record & Entity<R>> void update(Record record) {
        store.repository((Class<R>) record.getClass()).update((R) record);
    }

    @SuppressWarnings("unchecked")
    private <R extends Record & Entity<R>> void delete(Record record) {
        store.repository((Class<R>) record.getClass()).delete(((R) record).id());
    }
}
