package org.quillgraph.domain.query;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.AppendOnly;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * What the catalogue knows of one kind of record: its attributes, its links to other kinds, and
 * what names one of it.
 *
 * <p>Equal only to itself; the {@link Catalogue} makes one for each record.
 */
public final class EntityType {
    private final Class<? extends Record> record;
    private final String description;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, ToOne> toOnes = new LinkedHashMap<>();
    private final Map<String, ToMany> toManys = new LinkedHashMap<>();
    private final List<UniqueKey> uniqueKeys;
    private final List<String> searchable;
    private final Set<Write> writes;
    private final Optional<String> softDelete;

    /**
     * Names one record by the values of its attributes, where all are present.
     *
     * @param ignoreCase whether texts name the same in any case; stored ones are in lower case
     */
    public record UniqueKey(String name, List<String> attributes, boolean ignoreCase) {

        /** The values as they are stored. */
        public List<Object> folded(List<Object> values) {
            return ignoreCase
                    ? values.stream()
                            .map(
                                    it ->
                                            it instanceof String text
                                                    ? text.toLowerCase(Locale.ROOT)
                                                    : it)
                            .toList()
                    : values;
        }
    }

    EntityType(
            Class<? extends Record> record,
            String description,
            List<UniqueKey> uniqueKeys,
            List<String> searchable,
            Set<Write> writes,
            Optional<String> softDelete) {
        this.record = record;
        this.description = description;
        this.uniqueKeys = List.copyOf(uniqueKeys);
        this.searchable = List.copyOf(searchable);
        this.writes = Set.copyOf(writes);
        this.softDelete = softDelete;
    }

    void add(Attribute attribute) {
        attributes.put(attribute.name(), attribute);
    }

    void add(Relation relation) {
        switch (relation) {
            case ToOne one -> toOnes.put(one.name(), one);
            case ToMany many -> toManys.put(many.name(), many);
        }
    }

    public Class<? extends Record> record() {
        return record;
    }

    /** {@code CostEntry} */
    public String name() {
        return record.getSimpleName();
    }

    /** {@code costEntry} */
    public String fieldName() {
        return name().substring(0, 1).toLowerCase(Locale.ROOT) + name().substring(1);
    }

    /** {@code costEntries} */
    public String plural() {
        String name = fieldName();
        if (name.matches(".*[^aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name.matches(".*(s|x|z|ch|sh)") ? name + "es" : name + "s";
    }

    public String description() {
        return description;
    }

    /** In the order of the record's components; the identity {@code id} is the first. */
    public Collection<Attribute> attributes() {
        return Collections.unmodifiableCollection(attributes.values());
    }

    public Attribute id() {
        return attribute("id");
    }

    /** The attribute of that name, which must exist. */
    public Attribute attribute(String name) {
        Attribute found = attributes.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name() + " has no attribute " + name);
        }
        return found;
    }

    public @Nullable Attribute findAttribute(String name) {
        return attributes.get(name);
    }

    public Collection<ToOne> toOnes() {
        return Collections.unmodifiableCollection(toOnes.values());
    }

    public @Nullable ToOne toOne(String name) {
        return toOnes.get(name);
    }

    public Collection<ToMany> toManys() {
        return Collections.unmodifiableCollection(toManys.values());
    }

    public @Nullable ToMany toMany(String name) {
        return toManys.get(name);
    }

    public List<UniqueKey> uniqueKeys() {
        return uniqueKeys;
    }

    /**
     * The text attributes that full-text search looks in, the weightiest first; empty where it has
     * none.
     */
    public List<String> searchable() {
        return searchable;
    }

    /** Whether records of it are kept, and not worked out from others or written by the store. */
    public boolean isStored() {
        return Entity.class.isAssignableFrom(record);
    }

    /** Whether rows of it are written along with others and never changed. */
    public boolean isAppendOnly() {
        return record.isAnnotationPresent(AppendOnly.class);
    }

    /** What callers may do to it in general, besides the verbs of the business. */
    public Set<Write> writes() {
        return writes;
    }

    /** The truth value that says a record is there still; empty where deleting removes records. */
    public Optional<Attribute> softDelete() {
        return softDelete.map(this::attribute);
    }

    @Override
    public String toString() {
        return name();
    }
}
