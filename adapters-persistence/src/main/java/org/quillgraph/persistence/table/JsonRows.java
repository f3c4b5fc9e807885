package org.quillgraph.persistence.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The objects of one JSON array. */
final class JsonRows implements RowReader {
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    // of two members with one name the first would be lost in silence
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    /** Others follow in the array. */
    private static final ObjectReader ONE =
            JSON.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path file;
    private final JsonParser parser;
    private @Nullable JsonToken next;

    JsonRows(Path file) {
        this.file = file;
        this.parser = JSON.createParser(file);
        next = token();
        if (next == null) {
            throw ProblemException.invalid(
                    "", file + " is empty; it has to hold an array of objects, if only [].");
        }
        if (next != JsonToken.START_ARRAY) {
            throw ProblemException.invalid(
                    "",
                    file + " is no array of objects; where each line is one, say --format ndjson.");
        }
        next = token();
    }

    private @Nullable JsonToken token() {
        try {
            return parser.nextToken();
        } catch (JacksonException _) {
            throw broken();
        }
    }

    private ProblemException broken() {
        TokenStreamLocation place = parser.currentLocation();
        return ProblemException.invalid(
                "",
                "%s is no JSON at its line %d, column %d, or has a member twice there."
                        .formatted(file, place.getLineNr(), place.getColumnNr()));
    }

    /** Nothing may follow the array. */
    @Override
    public boolean hasNext() {
        if (next == JsonToken.END_ARRAY && token() != null) {
            throw ProblemException.invalid("", file + " goes on behind the end of its array.");
        }
        return next != JsonToken.END_ARRAY;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            long line = parser.currentTokenLocation().getLineNr();
            RawRow row = row(line, ONE.readValue(parser));
            next = token();
            return row;
        } catch (JacksonException _) {
            throw broken();
        }
    }

    @SuppressWarnings("unchecked") // the names of a JSON object's members are texts
    static RawRow row(long line, @Nullable Object value) {
        return value instanceof Map<?, ?> object
                ? new RawRow(line, (Map<String, @Nullable Object>) object, null)
                : new RawRow(line, Map.of(), "is no JSON object.");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
