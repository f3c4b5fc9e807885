package org.quillgraph.persistence.repository;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.sqlite.SQLiteException;

/**
 * Which rule of a table a write broke, read off what either database says of it.
 *
 * <p>Constraints are called {@code ck_<type>_<column>}, {@code fk_<type>_<reference>}, {@code
 * uq_<type>_<unique key>} and {@code pk_<type>}, whatever the table is called; SQLite names columns
 * instead where a key is taken or a value missing, and of a broken reference it says nothing at
 * all.
 *
 * @param attributes empty where the database does not say
 * @param value the one that is in the way, where the database says so
 */
record Violation(ConstraintKind kind, List<String> attributes, @Nullable String value) {
    private static final Pattern SQLITE = Pattern.compile("constraint failed: ([^)]*)");
    // Key (inspiration_id)=(0198…) is not present in table "idea_inspiration".
    private static final Pattern POSTGRES_VALUE = Pattern.compile("\\)=\\((.*?)\\) ");

    static Violation of(ConstraintViolationException fault, EntityType type) {
        String prefix = snake(type.name());
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                return of(fault.getKind(), sqlite, type, prefix);
            }
            if (at instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
                return of(fault.getKind(), postgres.getServerErrorMessage(), type, prefix);
            }
        }
        return new Violation(fault.getKind(), List.of(), null);
    }

    private static Violation of(
            ConstraintKind kind, SQLiteException fault, EntityType type, String prefix) {
        Matcher said = SQLITE.matcher(String.valueOf(fault.getMessage()));
        if (!said.find()) {
            return new Violation(kind, List.of(), null);
        }
        if (kind == ConstraintKind.CHECK) {
            return new Violation(kind, attributes(said.group(1), type, prefix), null);
        }
        List<String> columns =
                Arrays.stream(said.group(1).split(", "))
                        .map(column -> named(column.substring(column.indexOf('.') + 1), type))
                        .toList();
        return new Violation(kind, inOrder(columns, type), null);
    }

    private static Violation of(
            ConstraintKind kind, ServerErrorMessage said, EntityType type, String prefix) {
        if (said.getConstraint() == null) {
            String column = said.getColumn();
            return new Violation(
                    kind, column == null ? List.of() : List.of(named(column, type)), null);
        }
        Matcher value = POSTGRES_VALUE.matcher(String.valueOf(said.getDetail()));
        return new Violation(
                kind,
                attributes(said.getConstraint(), type, prefix),
                value.find() ? value.group(1) : null);
    }

    private static List<String> attributes(String constraint, EntityType type, String prefix) {
        if (constraint.equals("pk_" + prefix)) {
            return List.of(type.id().name());
        }
        String name =
                constraint.replaceFirst("^.._" + prefix + "_", "").replaceFirst("_items$", "");
        return type.uniqueKeys().stream()
                .filter(key -> constraint.startsWith("uq_") && snake(key.name()).equals(name))
                .map(UniqueKey::attributes)
                .findFirst()
                .orElse(List.of(camel(name)));
    }

    /** As the key names them, whatever order its index has. */
    private static List<String> inOrder(List<String> columns, EntityType type) {
        return type.uniqueKeys().stream()
                .map(UniqueKey::attributes)
                .filter(key -> key.size() == columns.size() && key.containsAll(columns))
                .findFirst()
                .orElse(columns);
    }

    /** A reference's column bears its name and {@code _id}. */
    private static String named(String column, EntityType type) {
        String reference = camel(column.replaceFirst("_id$", ""));
        return type.toOne(reference) == null ? camel(column) : reference;
    }

    private static String camel(String snake) {
        return Pattern.compile("_(.)")
                .matcher(snake)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=.)(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
    }
}
