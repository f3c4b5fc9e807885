package org.quillgraph.domain.query.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping.Every;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.oracle.ListQueries;

class QueryGeneratorTest {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Catalogue catalogue = ContentGraph.catalogue();
    private final QueryPort oracle =
            new ListQueries(
                    catalogue,
                    DerivedKeys.filledIn(RandomContent.of(catalogue, 1, 60)),
                    QueryGeneratorTest::words);
    private final QueryGenerator generator = new QueryGenerator(catalogue, oracle);

    @Test
    void makesTheSameQueryOfTheSameSeed() {
        assertThat(QueryText.of(generator.query(5))).isEqualTo(QueryText.of(generator.query(5)));
    }

    @Test
    void makesEveryKindOfPart() {
        Set<Object> parts = new HashSet<>();
        for (int seed = 0; seed < 2_000; seed++) {
            addParts(generator.query(seed), parts);
        }
        assertThat(parts).contains((Object[]) Filter.class.getPermittedSubclasses());
        assertThat(parts).contains((Object[]) Operand.class.getPermittedSubclasses());
        assertThat(parts).contains((Object[]) Sort.By.class.getPermittedSubclasses());
        assertThat(parts).contains(Page.Position.class);
        assertThat(parts).contains((Object[]) Filter.Operator.values());
        assertThat(parts).contains((Object[]) Filter.Match.values());
        assertThat(parts).contains((Object[]) Filter.Quantifier.values());
        assertThat(parts).contains((Object[]) Measure.Function.values());
        assertThat(parts).contains((Object[]) Every.values());
        assertThat(parts).contains((Object[]) Sort.Direction.values());
        assertThat(parts).contains((Object[]) Sort.Nulls.values());
    }

    @Test
    void makesQueriesThatMostlyFindSomething() {
        long finding = 0;
        for (int seed = 0; seed < 500; seed++) {
            Query query = generator.query(seed);
            Result result = oracle.fetch(query);
            finding += result.rows().map(rows -> !rows.rows().isEmpty()).orElse(true) ? 1 : 0;
        }
        assertThat(finding).isGreaterThan(300);
    }

    private static List<String> words(String text) {
        return NO_LETTER
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void addParts(Object part, Set<Object> parts) {
        switch (part) {
            case Record record -> {
                parts.add(record.getClass());
                Records.values(record).forEach(value -> addParts(value, parts));
            }
            case Collection<?> items -> items.forEach(item -> addParts(item, parts));
            case Optional<?> optional -> optional.ifPresent(value -> addParts(value, parts));
            case Enum<?> constant -> parts.add(constant);
            case null, default -> {}
        }
    }
}
