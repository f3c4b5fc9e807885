package org.quillgraph.application.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ideas of one category are about: its own words and sentences first, then those of every day.
 */
final class Topic {
    static final List<Topic> ALL =
            read(
                    "music",
                    "comedy",
                    "technology",
                    "science",
                    "food",
                    "travel",
                    "sports",
                    "education");

    private final String name;
    private final Map<String, List<String>> words;
    private final Map<String, List<Template>> templates = new HashMap<>();

    private Topic(String name, Map<String, List<String>> words) {
        this.name = name;
        this.words = words;
        for (String section : List.of("title", "sentence", "blurb")) {
            templates.put(section, words(section).stream().map(Template::of).toList());
        }
    }

    String name() {
        return name;
    }

    List<String> words(String section) {
        return named(section, words.get(section));
    }

    List<Template> templates(String section) {
        return named(section, templates.get(section));
    }

    private <T> List<T> named(String section, @Nullable List<T> entries) {
        if (entries == null) {
            throw new IllegalStateException("The topic " + name + " has no section " + section);
        }
        return entries;
    }

    private static List<Topic> read(String... names) {
        List<Topic> topics = new ArrayList<>();
        for (String name : names) {
            Map<String, List<String>> words = new HashMap<>();
            readInto(words, name);
            readInto(words, "everyday");
            topics.add(new Topic(name, words));
        }
        return List.copyOf(topics);
    }

    private static void readInto(Map<String, List<String>> words, String file) {
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                section =
                        words.computeIfAbsent(
                                line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line);
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream words = Topic.class.getResourceAsStream(file + ".txt")) {
            if (words == null) {
                throw new IllegalStateException("The word list " + file + ".txt is missing");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
