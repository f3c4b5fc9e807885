package org.quillgraph.persistence.vault;

import jakarta.persistence.Entity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.type.SqlTypes;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Table.Kind;
import org.quillgraph.persistence.PersistenceConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Which tables and columns are kept, as the JPA classes say; it takes no database to know.
 *
 * <p>Not views, nor the indexes of searches, which are made of the rest.
 */
final class Tables {
    /** By the name of the JPA class, in the order of their own names. */
    private static final SequencedMap<String, Table> BY_CLASS = byClass();

    static final List<Table> ALL = List.copyOf(BY_CLASS.values());

    private Tables() {}

    /** Of the records of a type. */
    static Table of(String type) {
        return Objects.requireNonNull(BY_CLASS.get(entity(type)), type);
    }

    /** {@code api_key, article, …} */
    static String names() {
        return names(ALL);
    }

    static String names(List<Table> tables) {
        return tables.stream().map(Table::name).collect(Collectors.joining(", "));
    }

    /** Those that a schema has, which may be of an older time. */
    static List<Table> in(Connection connection) throws SQLException {
        List<Table> there = new ArrayList<>();
        for (Table table : ALL) {
            try (ResultSet found =
                    connection.getMetaData().getTables(null, null, table.name(), null)) {
                if (found.next()) {
                    there.add(table);
                }
            }
        }
        return there;
    }

    private static String entity(String type) {
        return type + "Entity";
    }

    private static SequencedMap<String, Table> byClass() {
        Set<String> views =
                ContentGraph.catalogue().types().stream()
                        .filter(type -> !type.isStored() && !type.isAppendOnly())
                        .map(EntityType::name)
                        .map(Tables::entity)
                        .collect(Collectors.toSet());
        try (StandardServiceRegistry services = services()) {
            MetadataSources sources = new MetadataSources(services);
            entities().forEach(sources::addAnnotatedClassName);
            Metadata metadata = sources.buildMetadata();
            SequencedMap<String, Table> tables = new LinkedHashMap<>();
            metadata.getEntityBindings().stream()
                    .filter(entity -> !views.contains(entity.getJpaEntityName()))
                    .sorted(Comparator.comparing(entity -> entity.getTable().getName()))
                    .forEach(
                            entity ->
                                    tables.put(entity.getJpaEntityName(), table(entity, metadata)));
            return tables;
        }
    }

    private static StandardServiceRegistry services() {
        return new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL")
                .applySetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(
                        MappingSettings.PHYSICAL_NAMING_STRATEGY,
                        PhysicalNamingStrategySnakeCaseImpl.class.getName())
                .build();
    }

    private static Stream<String> entities() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        return scanner
                .findCandidateComponents(PersistenceConfiguration.class.getPackageName())
                .stream()
                .map(found -> found.getBeanClassName());
    }

    private static Table table(PersistentClass entity, Metadata metadata) {
        Set<org.hibernate.mapping.Column> key = Set.copyOf(entity.getIdentifier().getColumns());
        List<Column> columns =
                entity.getTable().getColumns().stream()
                        .sorted(Comparator.comparing(column -> !key.contains(column)))
                        .map(
                                column ->
                                        new Column(
                                                column.getName(),
                                                kind(column.getSqlTypeCode(metadata))))
                        .toList();
        return new Table(entity.getTable().getName(), columns);
    }

    private static Kind kind(int type) {
        return switch (type) {
            case SqlTypes.UUID -> Kind.UUID;
            case SqlTypes.VARCHAR -> Kind.TEXT;
            case SqlTypes.INTEGER -> Kind.INT;
            case SqlTypes.BIGINT -> Kind.LONG;
            case SqlTypes.NUMERIC, SqlTypes.DECIMAL -> Kind.DECIMAL;
            case SqlTypes.BOOLEAN -> Kind.BOOLEAN;
            case SqlTypes.TIMESTAMP_UTC -> Kind.INSTANT;
            case SqlTypes.DATE -> Kind.DATE;
            case SqlTypes.JSON -> Kind.JSON;
            default -> throw new IllegalStateException("columns of type " + type + " are not kept");
        };
    }
}
