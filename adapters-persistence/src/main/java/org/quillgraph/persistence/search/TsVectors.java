package org.quillgraph.persistence.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes words and their places as tsvectors: {@code 'machine':7B 'robots':1A,9B}, the first
 * attribute weighing most.
 *
 * <p>A tsvector holds 255 places of a word, 16,383 places at all and a megabyte. What is more goes
 * on in another one, which begins with the last words of the one before: so a phrase as long as a
 * search can be is whole in one of them.
 */
final class TsVectors {
    private static final int MOST_PLACES = 16_000;
    private static final int MOST_PLACES_OF_WORD = 250;
    private static final int MOST_BYTES = 500_000;
    private static final int OVERLAP = SearchTerms.MOST_WORDS - 1;
    private static final String WEIGHTS = "ABCD";

    private final List<String> done = new ArrayList<>();
    private final Map<String, Places> current = new HashMap<>();
    private int place;
    private int bytes;

    private TsVectors() {}

    /**
     * The tsvectors of one row, given the words of each of its attributes; none when it has no
     * word.
     */
    static List<String> of(List<List<String>> attributes) {
        TsVectors vectors = new TsVectors();
        for (int i = 0; i < attributes.size(); i++) {
            vectors.add(attributes.get(i), WEIGHTS.charAt(Math.min(i, WEIGHTS.length() - 1)));
            // a place left empty, so that no phrase reaches from one attribute into the next
            vectors.place++;
        }
        vectors.end();
        return vectors.done;
    }

    /** A word as tsvector and tsquery read it back unchanged. */
    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private void add(List<String> words, char weight) {
        for (int i = 0; i < words.size(); i++) {
            if (!hasRoomFor(words.get(i))) {
                end();
                words.subList(Math.max(0, i - OVERLAP), i).forEach(word -> add(word, weight));
            }
            add(words.get(i), weight);
        }
    }

    private boolean hasRoomFor(String word) {
        Places places = current.get(word);
        return place < MOST_PLACES
                && bytes < MOST_BYTES
                && (places == null || places.count < MOST_PLACES_OF_WORD);
    }

    private void add(String word, char weight) {
        Places places =
                current.computeIfAbsent(
                        word,
                        added -> {
                            bytes += added.getBytes(StandardCharsets.UTF_8).length + 4;
                            return new Places();
                        });
        places.add(++place, weight);
        bytes += 2;
    }

    private void end() {
        if (!current.isEmpty()) {
            StringBuilder vector = new StringBuilder(bytes * 2);
            current.forEach(
                    (word, places) -> vector.append(quoted(word)).append(places.text).append(' '));
            done.add(vector.toString());
        }
        current.clear();
        place = 0;
        bytes = 0;
    }

    private static final class Places {
        private final StringBuilder text = new StringBuilder();
        private int count;

        void add(int place, char weight) {
            text.append(count++ == 0 ? ':' : ',').append(place).append(weight);
        }
    }
}
