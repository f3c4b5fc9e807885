package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Locale;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/**
 * The table of the rows of a searchable type; what belongs to its search is named after it.
 *
 * @param name of the table
 */
public record SearchTable(EntityType type, String name) {

    static List<SearchTable> all(Catalogue catalogue, Metamodel metamodel) {
        return catalogue.types().stream()
                .filter(type -> !type.searchable().isEmpty())
                .map(type -> new SearchTable(type, name(entity(type, metamodel))))
                .toList();
    }

    private static Class<?> entity(EntityType type, Metamodel metamodel) {
        return metamodel.getEntities().stream()
                .<Class<?>>map(entity -> entity.getJavaType())
                .filter(entity -> entity.getSimpleName().equals(type.name() + "Entity"))
                .findFirst()
                .orElseThrow();
    }

    /** Of the table behind a JPA class. */
    static String name(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        if (table == null || !table.name().matches("[a-z_0-9]+")) {
            throw new IllegalStateException(entity + " needs a @Table with a plain name");
        }
        return table.name();
    }

    /** {@code main_topic}, as Hibernate has it of {@code mainTopic}, for each searchable one. */
    public List<String> columns() {
        return type.searchable().stream()
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** {@code SELECT t.id, t.title, t.content FROM idea_inspiration t} */
    String select() {
        return columns().stream()
                .map(column -> ", t." + column)
                .collect(joining("", "SELECT t.id", " FROM " + name + " t"));
    }
}
