package org.quillgraph.domain.query.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.SearchQuery.Alternative;

/** Full-text search: phrases are runs of words inside one searchable text of the entry. */
final class WordSearch {
    private final Function<String, List<String>> cutter;
    private final Map<String, List<String>> cut = new HashMap<>();

    WordSearch(Function<String, List<String>> cutter) {
        this.cutter = cutter;
    }

    boolean finds(SearchQuery query, Entry entry) {
        List<List<String>> texts = texts(entry);
        return query.alternatives().stream().anyMatch(alternative -> answers(texts, alternative));
    }

    /**
     * How often a wanted phrase starts somewhere; no more than a stand-in for what a database makes
     * of it.
     */
    double relevance(SearchQuery query, Entry entry) {
        return texts(entry).stream()
                .flatMap(
                        text ->
                                query.alternatives().stream()
                                        .flatMap(
                                                alternative ->
                                                        phrases(alternative.required()).stream())
                                        .map(phrase -> occurrences(text, phrase)))
                .mapToInt(Integer::intValue)
                .sum();
    }

    private boolean answers(List<List<String>> texts, Alternative alternative) {
        List<List<String>> required = phrases(alternative.required());
        return !required.isEmpty()
                && required.stream().allMatch(phrase -> occurs(texts, phrase))
                && phrases(alternative.excluded()).stream()
                        .noneMatch(phrase -> occurs(texts, phrase));
    }

    private static boolean occurs(List<List<String>> texts, List<String> phrase) {
        return texts.stream().anyMatch(text -> Collections.indexOfSubList(text, phrase) >= 0);
    }

    private static int occurrences(List<String> text, List<String> phrase) {
        int count = 0;
        for (int from = 0; from + phrase.size() <= text.size(); from++) {
            count += text.subList(from, from + phrase.size()).equals(phrase) ? 1 : 0;
        }
        return count;
    }

    private List<List<String>> phrases(List<String> typed) {
        return typed.stream().map(this::words).filter(words -> !words.isEmpty()).toList();
    }

    private List<List<String>> texts(Entry entry) {
        return entry.type().searchable().stream()
                .map(name -> (String) entry.values().get(name))
                .filter(Objects::nonNull)
                .map(this::words)
                .toList();
    }

    private List<String> words(String text) {
        return cut.computeIfAbsent(text, cutter);
    }
}
