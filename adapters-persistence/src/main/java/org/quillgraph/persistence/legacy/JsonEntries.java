package org.quillgraph.persistence.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * The entries of some sections of a JSON document, one at a time: {@code {"projects": {"1": {…}},
 * "states": [{…}]}}.
 */
final class JsonEntries extends AbstractSpliterator<JsonEntries.Entry> implements AutoCloseable {
    private static final ObjectReader ENTRIES =
            LegacyJson.MAPPER
                    .readerFor(Object.class)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path file;
    private final JsonParser parser;
    private final Predicate<String> wanted;
    private @Nullable String section;
    private long index;

    /**
     * @param key its name in its section, or its place there from 0
     */
    record Entry(String section, String key, @Nullable Object value) {}

    JsonEntries(Path file, Predicate<String> wanted) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.file = file;
        this.wanted = wanted;
        try {
            this.parser = LegacyJson.MAPPER.createParser(Files.newInputStream(file));
        } catch (IOException e) {
            throw new ProblemException(new Problem.Invalid("", file + " may not be read."), e);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        try {
            Entry entry = next();
            if (entry != null) {
                action.accept(entry);
            }
            return entry != null;
        } catch (JacksonException e) {
            throw new ProblemException(
                    new Problem.Invalid(
                            "",
                            "%s is no JSON from line %d, column %d on; use a copy that is whole."
                                    .formatted(
                                            file,
                                            parser.currentLocation().getLineNr(),
                                            parser.currentLocation().getColumnNr())),
                    e);
        }
    }

    private @Nullable Entry next() {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            if (section == null) {
                enter(token);
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                section = null;
            } else {
                return entry(section, token);
            }
        }
    }

    private void enter(JsonToken token) {
        if (token == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (wanted.test(name) && value.isStructStart()) {
                section = name;
                index = 0;
            } else {
                parser.skipChildren();
            }
        }
    }

    private Entry entry(String of, JsonToken token) {
        String key = String.valueOf(index++);
        if (token == JsonToken.PROPERTY_NAME) {
            key = parser.currentName();
            parser.nextToken();
        }
        return new Entry(of, key, ENTRIES.readValue(parser));
    }

    @Override
    public void close() {
        parser.close();
    }
}
