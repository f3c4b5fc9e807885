package org.quillgraph.persistence.legacy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Key;

/** The table {@code IdeaInspiration} in the SQLite file of the old idea collector. */
public final class LegacyIdeas {
    private static final LegacyTable TABLE =
            new LegacyTable("IdeaInspiration", columns -> List.of(idea(columns)));

    private LegacyIdeas() {}

    /** Refuses what is no such file with {@link org.quillgraph.domain.model.Problem.Invalid}. */
    public static ImportSource open(Path file) {
        return SqliteSource.open(
                file,
                List.of(TABLE),
                "the old collector's ideas: a table IdeaInspiration with a column id");
    }

    private static IdeaInspiration idea(LegacyColumns columns) {
        SourceType sourceType =
                columns.choice("source_type", SourceType.class).orElse(SourceType.UNKNOWN);
        Optional<String> sourceId = columns.filled("source_id");
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new IdeaInspiration(
                key(columns, sourceType, sourceId, createdAt),
                columns.text("title").orElse(""),
                columns.text("description"),
                columns.text("content"),
                columns.texts("keywords"),
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
     * Every collector counts its rows from 1, so that the number alone would take the ideas of two
     * collectors for the same ones.
     */
    private static Key<IdeaInspiration> key(
            LegacyColumns columns, SourceType type, Optional<String> sourceId, Instant createdAt) {
        String source = sourceId.map(id -> type + "/" + id).orElse(createdAt.toString());
        return LegacyKeys.named("IdeaInspiration/" + columns.needed("id") + "/" + source);
    }
}
