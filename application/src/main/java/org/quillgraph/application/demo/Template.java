package org.quillgraph.application.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence with blanks: {@code The {quality} {thing} came late} has two, each filled from the
 * section it names.
 */
record Template(List<Part> parts) {
    private static final String VOWELS = "aeiou";

    Template {
        parts = List.copyOf(parts);
    }

    /** A piece of text, or the name of the section whose entry stands in its place. */
    record Part(String text, boolean blank) {}

    static Template of(String sentence) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            parts.add(new Part(sentence.substring(from, open), false));
            parts.add(new Part(sentence.substring(open + 1, close), true));
            from = close + 1;
        }
        parts.add(new Part(sentence.substring(from), false));
        return new Template(parts);
    }

    /**
     * Appends the sentence, its first letter a capital, its blanks filled with common words of the
     * topic.
     */
    void fill(StringBuilder text, Topic topic, Dice dice) {
        int start = text.length();
        for (Part part : parts) {
            if (part.blank()) {
                append(text, dice.common(topic.words(part.text())));
            } else {
                text.append(part.text());
            }
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    }

    String filled(Topic topic, Dice dice) {
        StringBuilder text = new StringBuilder();
        fill(text, topic, dice);
        return text.toString();
    }

    private static void append(StringBuilder text, String word) {
        if (VOWELS.indexOf(word.charAt(0)) >= 0 && endsWithArticle(text)) {
            text.insert(text.length() - 1, 'n');
        }
        text.append(word);
    }

    private static boolean endsWithArticle(StringBuilder text) {
        String tail = text.substring(Math.max(0, text.length() - 3)).toLowerCase(Locale.ROOT);
        return tail.equals("a ") || tail.equals(" a ") || tail.equals("\na ");
    }
}
