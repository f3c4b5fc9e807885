package org.quillgraph.persistence.legacy;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.imports.SourceRow.Refused;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.ArticleStatus;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.PipelineStatus;
import org.quillgraph.persistence.imports.SourceFiles;

/** The folder of the old blog generator, with a JSON file for each article. */
public final class LegacyArticles implements ImportSource {
    private static final String SERVICE = "blog generator";
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final List<Path> files;

    private LegacyArticles(List<Path> files) {
        this.files = files;
    }

    /** Refuses what is no such folder with {@link org.quillgraph.domain.model.Problem.Invalid}. */
    public static ImportSource open(Path folder) {
        SourceFiles.checkFolder(folder);
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
            if (files.isEmpty()) {
                throw invalid("", folder + " holds no file whose name ends in .json.");
            }
            return new LegacyArticles(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long count() {
        return files.size();
    }

    @Override
    public Stream<SourceRow> rows() {
        Map<String, String> slugs = new HashMap<>();
        return files.stream().map(file -> row(file, slugs));
    }

    private static SourceRow row(Path file, Map<String, String> slugs) {
        String place = String.valueOf(file.getFileName());
        byte[] bytes = read(file);
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Map<String, @Nullable Object> columns = LegacyJson.object(text);
            return SourceRow.of(
                    place, columns, () -> records(new LegacyColumns(columns), place, slugs));
        } catch (CharacterCodingException e) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return new SourceRow(
                    place, Map.of("text", text), new Refused("", "is no text in UTF-8."));
        } catch (ProblemException e) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new SourceRow(
                    place, Map.of("text", text), new Refused("", e.problem().message()));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param slugs which file had each slug so far: keys are made of them, so that of two files
     *     with one slug the second would pass for the first
     */
    private static List<Entity<?>> records(
            LegacyColumns columns, String place, Map<String, String> slugs) {
        String slug = columns.needed("slug");
        Instant createdAt = columns.createdAt("created_at", "published_at");
        Optional<BigDecimal> cost =
                columns.decimal("estimated_cost")
                        .map(amount -> Rules.amount("estimated_cost", amount, 4));
        List<Entity<?>> records = new ArrayList<>();
        cost.ifPresent(amount -> records.addAll(making(slug, createdAt, amount)));
        records.add(article(columns, slug, createdAt, cost.map(_ -> pipelineKey(slug))));
        String earlier = slugs.putIfAbsent(slug, place);
        if (earlier != null) {
            throw invalid("slug", slug + " is that of " + earlier + " already.");
        }
        return records;
    }

    private static Article article(
            LegacyColumns columns,
            String slug,
            Instant createdAt,
            Optional<Key<Pipeline>> pipeline) {
        Optional<String> content =
                columns.text("content_markdown").or(() -> columns.text("content"));
        return new Article(
                LegacyKeys.named("articles/" + slug),
                Optional.empty(),
                pipeline,
                Optional.empty(),
                columns.filled("author"),
                columns.text("title").orElse(""),
                slug,
                LegacyColumns.needed("content", content),
                columns.text("content_html"),
                columns.text("excerpt"),
                columns.text("meta_title"),
                columns.text("meta_description"),
                columns.text("primary_keyword"),
                columns.texts("secondary_keywords"),
                columns.decimal("seo_score").map(LegacyArticles::share),
                columns.integer("wp_post_id"),
                columns.text("wp_url"),
                columns.text("wp_status"),
                columns.integer("word_count"),
                columns.integer("reading_time"),
                columns.sizeOf("internal_links"),
                columns.sizeOf("external_links"),
                columns.choice("status", ArticleStatus.class).orElse(ArticleStatus.DRAFT),
                columns.time("published_at"),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    /** {@code 0.87} as it is, and {@code 87} in percent. */
    private static BigDecimal share(BigDecimal score) {
        return score.compareTo(BigDecimal.ONE) > 0 ? score.multiply(PERCENT) : score;
    }

    private static Key<Pipeline> pipelineKey(String slug) {
        return LegacyKeys.named("articles/" + slug + "/pipeline");
    }

    /** The old system knew only what making an article may have cost in all. */
    private static List<Entity<?>> making(String slug, Instant at, BigDecimal cost) {
        Pipeline pipeline =
                new Pipeline(
                        pipelineKey(slug),
                        Optional.empty(),
                        Optional.empty(),
                        PipelineStatus.COMPLETED,
                        Optional.empty(),
                        Optional.of(at),
                        Optional.empty(),
                        new Json(Map.of("slug", slug)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        at,
                        at,
                        0);
        CostEntry entry =
                new CostEntry(
                        LegacyKeys.named("articles/" + slug + "/cost"),
                        pipeline.id(),
                        SERVICE,
                        Optional.of("estimate"),
                        cost,
                        Optional.empty(),
                        at,
                        at,
                        at,
                        0);
        return List.of(pipeline, entry);
    }

    @Override
    public void close() {
        // each file is closed once it is read
    }
}
