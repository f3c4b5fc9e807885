package org.quillgraph.persistence.legacy;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as older systems wrote it, down to the last digit. */
final class LegacyJson {
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    // of two members with one name the first would be lost in silence
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private LegacyJson() {}

    static Json read(String column, String text) {
        return of(column, parse(column, text));
    }

    /** A document that is to be a row, its members as they stand. */
    static Map<String, @Nullable Object> object(String document) {
        // what some editors put before a text in UTF-8
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        if (parse("", text) instanceof Map<?, ?> members) {
            return columns(members);
        }
        throw invalid("", "is no JSON object.");
    }

    static Map<String, @Nullable Object> columns(Map<?, ?> members) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        members.forEach((name, value) -> columns.put((String) name, value));
        return columns;
    }

    private static @Nullable Object parse(String column, String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            long place = e.getLocation() == null ? 1 : e.getLocation().getCharOffset() + 1;
            throw invalid(column, "is no JSON from its character " + place + " on.");
        }
    }

    static Json of(String column, @Nullable Object value) {
        try {
            return new Json(value);
        } catch (ProblemException e) {
            throw e.problem() instanceof Problem.Invalid(String _, String reason)
                    ? invalid(column, reason)
                    : e;
        }
    }
}
