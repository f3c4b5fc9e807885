package org.quillgraph.persistence.history;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.persistence.repository.Newest;
import org.quillgraph.persistence.repository.Total;

/**
 * Writes the views that show each table as it was, under the tables' own names, so that a query
 * reads the past without knowing.
 *
 * <p>A row that has not been changed since is the table's; of any other, the first revision after
 * that time says what was before. What the store derives is derived anew, of the other views, where
 * it may have been something else.
 *
 * <pre>
 * CREATE TEMP VIEW scoring AS
 * SELECT t.id, t.scored_at, … FROM main.scoring t WHERE NOT EXISTS (
 *     SELECT 1 FROM main.revision r WHERE r.entity_type = 'Scoring' AND r.entity_id = t.id
 *     AND r.changed_at > (SELECT at FROM temp.as_of))
 * UNION ALL
 * SELECT r.entity_id, r.snapshot ->> '$.scoredAt', … FROM main.revision r WHERE …
 * </pre>
 */
final class PastViews {
    private final SessionFactoryImplementor factory;
    private final Catalogue catalogue;
    private final PastDialect dialect;

    PastViews(SessionFactoryImplementor factory, Catalogue catalogue, PastDialect dialect) {
        this.factory = factory;
        this.catalogue = catalogue;
        this.dialect = dialect;
    }

    /** In an order in which they can be made: what is derived comes after what it is derived of. */
    List<String> statements() {
        List<EntityType> stored = catalogue.types().stream().filter(EntityType::isStored).toList();
        return Stream.of(
                        stored.stream().filter(type -> !derives(type)).map(this::view),
                        stored.stream().filter(PastViews::derives).map(this::view),
                        Stream.of(revisions()))
                .flatMap(views -> views)
                .toList();
    }

    private static boolean derives(EntityType type) {
        return type.attributes().stream().anyMatch(Attribute::derived)
                || type.toOnes().stream().anyMatch(ToOne::derived);
    }

    private String revisions() {
        return "CREATE TEMP VIEW revision AS SELECT * FROM %s r WHERE r.changed_at <= %s"
                .formatted(dialect.stored("revision"), dialect.asOf());
    }

    private String view(EntityType type) {
        return "CREATE TEMP VIEW %s AS %s UNION ALL %s"
                .formatted(table(type), unchanged(type), changed(type));
    }

    private String unchanged(EntityType type) {
        return """
        SELECT %s FROM %s t WHERE NOT EXISTS (SELECT 1 FROM %s r \
        WHERE r.entity_type = '%s' AND r.entity_id = t.id AND r.changed_at > %s%s)"""
                .formatted(
                        columns(type, "t.id", column -> "t." + column.name(), "t.%s"::formatted),
                        dialect.stored(table(type)),
                        dialect.stored("revision"),
                        type.name(),
                        dialect.asOf(),
                        dialect.rowByRow());
    }

    private String changed(EntityType type) {
        return """
        SELECT %1$s FROM %2$s r WHERE r.entity_type = '%3$s' AND r.changed_at > %4$s \
        AND r.snapshot IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %2$s e \
        WHERE e.entity_type = '%3$s' AND e.entity_id = r.entity_id \
        AND e.changed_at > %4$s AND e.position < r.position%5$s)"""
                .formatted(
                        columns(type, "r.entity_id", this::before, name -> now(type, name)),
                        dialect.stored("revision"),
                        type.name(),
                        dialect.asOf(),
                        dialect.rowByRow());
    }

    /** {@code (SELECT n.latest_scoring_id FROM main.idea_inspiration n WHERE n.id = …)} */
    private String now(EntityType type, String name) {
        return "(SELECT n.%s FROM %s n WHERE n.id = r.entity_id)"
                .formatted(name, dialect.stored(table(type)));
    }

    private String before(Column column) {
        return column.component().equals("id")
                ? "r.entity_id"
                : dialect.read("r.snapshot", column.component(), column.kind());
    }

    /** A column of the table, and what it is the column of. */
    private record Column(String name, String component, Kind kind) {}

    private String columns(
            EntityType type,
            String id,
            Function<Column, String> stored,
            UnaryOperator<String> now) {
        List<String> columns = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            String name = column(row(type), attribute.name());
            Column column = new Column(name, attribute.name(), attribute.kind());
            String value =
                    attribute.derived()
                            ? total(type, attribute, id, now.apply(name))
                            : stored.apply(column);
            columns.add(value + " AS " + name);
        }
        for (ToOne reference : type.toOnes()) {
            String name = column(row(type), reference.name());
            Column column = new Column(name, reference.name(), Kind.ID);
            String value =
                    reference.derived()
                            ? newest(type, reference, id, now.apply(name))
                            : stored.apply(column);
            columns.add(value + " AS " + name);
        }
        return String.join(", ", columns);
    }

    /** {@code (SELECT c.id FROM scoring c WHERE c.inspiration_id = t.id ORDER BY … LIMIT 1)} */
    private String newest(EntityType type, ToOne reference, String id, String now) {
        Newest newest = annotation(type, reference.name(), Newest.class);
        EntityPersister of = row(reference.target());
        String anew =
                "(SELECT c.id FROM %s c WHERE c.%s = %s ORDER BY c.%s DESC, c.id DESC LIMIT 1)"
                        .formatted(
                                of.getIdentifierTableName(),
                                column(of, newest.of()),
                                id,
                                column(of, newest.by()));
        return anewOrNow(id, of, newest.of(), anew, now);
    }

    /** {@code (SELECT coalesce(sum(c.cost), 0) FROM cost_tracking c WHERE c.pipeline_id = t.id)} */
    private String total(EntityType type, Attribute attribute, String id, String now) {
        Total total = annotation(type, attribute.name(), Total.class);
        EntityPersister of = factory.getMappingMetamodel().getEntityDescriptor(total.over());
        String anew =
                "(SELECT coalesce(sum(c.%s), 0) FROM %s c WHERE c.%s = %s)"
                        .formatted(
                                column(of, total.sum()),
                                of.getIdentifierTableName(),
                                column(of, total.of()),
                                id);
        return anewOrNow(id, of, total.of(), anew, "coalesce(" + now + ", 0)");
    }

    /**
     * {@code CASE WHEN t.id IN (SELECT … FROM main.revision r …) THEN (SELECT …) ELSE t.… END}:
     * looking for the children of each row would take long, and those of few have been changed.
     */
    private String anewOrNow(String id, EntityPersister of, String back, String anew, String now) {
        return """
        CASE WHEN %1$s IN (SELECT %2$s FROM %4$s WHERE %5$s AND snapshot IS NOT NULL \
        UNION ALL SELECT %3$s FROM %4$s WHERE %5$s) THEN %6$s ELSE %7$s END"""
                .formatted(
                        id,
                        dialect.read("snapshot", back, Kind.ID),
                        dialect.readAfter("changes", back),
                        dialect.stored("revision"),
                        "entity_type = '%s' AND changed_at > %s"
                                .formatted(typeOf(of), dialect.asOf()),
                        anew,
                        now);
    }

    private EntityType typeOf(EntityPersister row) {
        return catalogue.types().stream()
                .filter(type -> type.isStored() && row(type).equals(row))
                .findFirst()
                .orElseThrow();
    }

    private <A extends Annotation> A annotation(EntityType type, String field, Class<A> kind) {
        try {
            return Objects.requireNonNull(
                    row(type).getMappedClass().getField(field).getAnnotation(kind));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private String table(EntityType type) {
        return row(type).getIdentifierTableName();
    }

    private EntityPersister row(EntityType type) {
        return factory.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .filter(row -> row.getSimpleName().equals(type.name() + "Entity"))
                .map(factory.getMappingMetamodel()::getEntityDescriptor)
                .findFirst()
                .orElseThrow();
    }

    private static String column(EntityPersister row, String property) {
        List<String> columns = new ArrayList<>();
        row.findSubPart(property, null)
                .forEachSelectable((place, column) -> columns.add(column.getSelectionExpression()));
        return columns.getFirst();
    }
}
