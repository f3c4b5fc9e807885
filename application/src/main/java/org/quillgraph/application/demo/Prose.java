package org.quillgraph.application.demo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the texts of one idea about its topic. */
final class Prose {
    private final Topic topic;
    private final Dice dice;

    Prose(Topic topic, Dice dice) {
        this.topic = topic;
        this.dice = dice;
    }

    String title() {
        return one("title");
    }

    String blurb() {
        return one("blurb");
    }

    private String one(String section) {
        return dice.any(topic.templates(section)).filled(topic, dice);
    }

    /** Paragraphs of about 2,000 characters in all, which mention a word if it is not empty. */
    String content(String mention) {
        return paragraphs(Math.max(500, (int) (1950 + 600 * dice.bell())), mention);
    }

    /** Paragraphs of that many characters or a sentence more. */
    String paragraphs(int length, String mention) {
        StringBuilder text = new StringBuilder();
        if (!mention.isEmpty()) {
            text.append("Call it ").append(mention).append(", or call it luck. ");
        }
        while (text.length() < length) {
            dice.any(topic.templates("sentence")).fill(text, topic, dice);
            text.append(dice.chance(0.2) ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    /** Between none and seven words, none of them twice. */
    List<String> keywords() {
        Set<String> keywords = new TreeSet<>();
        for (int i = dice.between(0, 7); i > 0; i--) {
            keywords.add(dice.common(topic.words("keyword")));
        }
        return List.copyOf(keywords);
    }

    /** A person, or the name a person gives a channel. */
    String creator() {
        String person = dice.any(topic.words("first")) + " " + dice.any(topic.words("last"));
        return dice.chance(0.5) ? person : person + "'s " + dice.any(topic.words("studio"));
    }
}
