package org.quillgraph.persistence.legacy;

import static org.quillgraph.domain.model.ProblemException.invalid;

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
        try {
            return of(column, MAPPER.readValue(text, Object.class));
        } catch (JacksonException e) {
            throw invalid(column, "is no JSON from its character " + place(e) + " on.");
        }
    }

    /** Where the fault is, from 1. */
    static long place(JacksonException fault) {
        return fault.getLocation() == null ? 1 : fault.getLocation().getCharOffset() + 1;
    }

    static Json of(String column, Object value) {
        try {
            return new Json(value);
        } catch (ProblemException e) {
            throw e.problem() instanceof Problem.Invalid(String _, String reason)
                    ? invalid(column, reason)
                    : e;
        }
    }
}
