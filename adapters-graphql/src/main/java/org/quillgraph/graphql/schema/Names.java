package org.quillgraph.graphql.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Relation.ToOne;

/** What things of the catalogue are called in GraphQL. */
public final class Names {

    private Names() {}

    /** {@code newArticles30d} is {@code NEW_ARTICLES_30D}. */
    public static String upperSnake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])|([a-z])([0-9])", "$1$3_$2$4")
                .toUpperCase(Locale.ROOT);
    }

    /** {@code CostEntries}, of the type {@code CostEntry}. */
    static String plural(EntityType type) {
        String plural = type.plural();
        return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
    }

    /** What a key is called among several that may lead to a record: its attribute, or its name. */
    public static String key(UniqueKey key) {
        return key.attributes().size() == 1
                ? key.attributes().getFirst()
                : key.name().substring(0, 1).toLowerCase(Locale.ROOT) + key.name().substring(1);
    }

    /** The type of one value of a unique key; a reference is named by its id. */
    static String keyType(EntityType type, String name) {
        Attribute attribute = type.findAttribute(name);
        if (attribute != null) {
            return type(attribute);
        }
        ToOne reference = Objects.requireNonNull(type.toOne(name));
        return type(reference.target().id());
    }

    /** {@code COUNT_DISTINCT} is {@code countDistinct}. */
    public static String field(Measure.Function function) {
        String[] words = function.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(words[i].substring(1));
        }
        return name.toString();
    }

    /** The type of an attribute's values, without the mark of required ones. */
    static String type(Attribute attribute) {
        return type(attribute.kind(), attribute);
    }

    /** The type of values of this kind that come from this attribute, such as its maximum. */
    static String type(Kind kind, Attribute from) {
        return kind == Kind.STRING_LIST ? "[String!]" : scalar(kind, from);
    }

    /**
     * The input whose fields are the operators for values of this kind that come from this
     * attribute.
     */
    static String operators(Kind kind, Attribute from) {
        return (kind == Kind.STRING_LIST ? "StringList" : scalar(kind, from)) + "Filter";
    }

    private static String scalar(Kind kind, Attribute from) {
        return switch (kind) {
            case ID, JSON -> kind.name();
            case STRING, STRING_LIST -> "String";
            case INT -> "Int";
            case LONG -> "Long";
            case DECIMAL -> "Decimal";
            case FLOAT -> "Float";
            case BOOLEAN -> "Boolean";
            case DATE_TIME -> "DateTime";
            case DATE -> "Date";
            case ENUM -> from.type().getSimpleName();
        };
    }

    /** A way along references, one longer. */
    public static List<ToOne> chain(List<ToOne> through, ToOne further) {
        List<ToOne> longer = new ArrayList<>(through);
        longer.add(further);
        return longer;
    }
}
