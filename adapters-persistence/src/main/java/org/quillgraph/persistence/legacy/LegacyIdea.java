package org.quillgraph.persistence.legacy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.legacy.LegacyRow.Accepted;
import org.quillgraph.domain.legacy.LegacyRow.Reading;
import org.quillgraph.domain.legacy.LegacyRow.Refused;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Makes an idea of a row of the old collector's table. */
final class LegacyIdea {
    /**
     * Names that were made under this key can be made again; under another one they would be
     * others.
     */
    private static final NameBasedGenerator KEYS =
            Generators.nameBasedGenerator(UUID.fromString("8f3c1d52-6b0e-4f0a-9a57-3c2f6d1b7e94"));

    private final LegacyColumns columns;

    LegacyIdea(Map<String, @Nullable Object> columns) {
        this.columns = new LegacyColumns(columns);
    }

    Reading reading() {
        try {
            return new Accepted(idea());
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Invalid(String path, String reason)) {
                return new Refused(column(path), reason);
            }
            throw e;
        }
    }

    /**
     * The rules name attributes, and people with the old file in front of them look for columns.
     */
    private static String column(String attribute) {
        return attribute.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private IdeaInspiration idea() {
        SourceType sourceType = sourceType();
        Optional<String> sourceId = columns.text("source_id").filter(id -> !id.isBlank());
        Instant createdAt =
                columns.time("created_at")
                        .or(() -> columns.time("updated_at"))
                        .orElseThrow(() -> ProblemException.invalid("created_at", "is missing."));
        return new IdeaInspiration(
                key(sourceType, sourceId, createdAt),
                columns.text("title").orElse(""),
                columns.text("description"),
                columns.text("content"),
                keywords(),
                sourceType,
                sourceId,
                columns.text("source_url"),
                columns.text("source_created_by"),
                columns.time("source_created_at"),
                columns.json("metadata"),
                columns.integer("score"),
                columns.text("category"),
                columns.json("subcategory_relevance"),
                columns.json("contextual_category_scores"),
                Optional.empty(),
                Optional.empty(),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    /**
     * The same on every run and in every database. Every collector counts its rows from 1, so that
     * the number alone would take the ideas of two collectors for the same ones.
     */
    private Key<IdeaInspiration> key(
            SourceType type, Optional<String> sourceId, Instant createdAt) {
        String number =
                columns.text("id").orElseThrow(() -> ProblemException.invalid("id", "is missing."));
        String source = sourceId.map(id -> type + "/" + id).orElse(createdAt.toString());
        return new Key<>(KEYS.generate("IdeaInspiration/" + number + "/" + source));
    }

    private SourceType sourceType() {
        String name = columns.text("source_type").orElse("").strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return SourceType.UNKNOWN;
        }
        return Arrays.stream(SourceType.values())
                .filter(type -> type.name().equals(name))
                .findAny()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "source_type",
                                        "is "
                                                + name
                                                + "; it is one of "
                                                + Arrays.toString(SourceType.values())
                                                + "."));
    }

    private List<String> keywords() {
        return columns.json("keywords").map(Json::value).map(LegacyIdea::texts).orElse(List.of());
    }

    private static List<String> texts(Object keywords) {
        if (keywords instanceof List<?> items
                && items.stream().allMatch(String.class::isInstance)) {
            return items.stream().map(String.class::cast).toList();
        }
        throw ProblemException.invalid("keywords", "is no JSON list of texts.");
    }
}
