package org.quillgraph.domain.query.differential;

import java.util.Arrays;
import java.util.List;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.SearchQuery;

/** Draws what people type into a search box, signs that databases take for operators included. */
final class RandomSearches {
    private static final List<String> SIGNS =
            List.of(
                    "*",
                    "(",
                    ")",
                    "\"",
                    "-",
                    "--",
                    ":",
                    "^x",
                    "a:b",
                    "NEAR(a b)",
                    "AND",
                    "NOT",
                    "{",
                    "\\",
                    "'",
                    "&",
                    "|",
                    "!",
                    "<->");

    private final Draw draw;
    private final Samples samples;

    RandomSearches(Draw draw, Samples samples) {
        this.draw = draw;
        this.samples = samples;
    }

    SearchQuery of(EntityType type) {
        return SearchQuery.parse(String.join(" ", draw.times(1, 3, () -> part(type))));
    }

    private String part(EntityType type) {
        return switch (draw.below(12)) {
            case 0 -> "OR";
            case 1 -> draw.of(SIGNS);
            case 2 -> "-" + draw.of(Hostile.WORDS);
            case 3 -> "-\"" + phrase(type) + "\"";
            case 4, 5, 6 -> "\"" + phrase(type) + "\"";
            case 7 -> draw.of(Hostile.TEXTS);
            default -> draw.of(Hostile.WORDS);
        };
    }

    /** Words next to each other in one text of the data. */
    private String phrase(EntityType type) {
        Attribute attribute = type.attribute(draw.of(type.searchable()));
        List<Object> texts = samples.of(type, attribute);
        if (texts.isEmpty()) {
            return draw.of(Hostile.WORDS);
        }
        List<String> words = Arrays.asList(((String) draw.of(texts)).split("\\s+", -1));
        int from = draw.below(words.size());
        return String.join(
                " ", words.subList(from, Math.min(words.size(), from + draw.between(1, 3))));
    }
}
