package org.quillgraph.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quillgraph.application.demo.DemoIdeas;
import org.quillgraph.domain.campaigns.Views;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.differential.DerivedKeys;
import org.quillgraph.domain.query.oracle.ListQueries;

/** The demo content in plain lists. */
public final class Demo {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Demo() {}

    public static QueryPort ideas(int count) {
        DemoIdeas ideas = new DemoIdeas(42);
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ideas.make(i).records().forEach(record -> records.add((Record) record));
        }
        List<Record> complete = new ArrayList<>(DerivedKeys.filledIn(records));
        complete.addAll(Views.of(complete));
        return new ListQueries(Graph.CATALOGUE, complete, Demo::words);
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
