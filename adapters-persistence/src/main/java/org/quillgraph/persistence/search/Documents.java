package org.quillgraph.persistence.search;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.EntityType;

/** Reads the searchable texts off records, cut into words. */
final class Documents {
    private final Words words;

    /**
     * The words of each searchable attribute of one record, in the order of {@link
     * EntityType#searchable}.
     */
    record Document(UUID id, List<List<String>> words) {}

    Documents(Words words) {
        this.words = words;
    }

    /** One at a time, since texts may be large. */
    Stream<Document> of(EntityType type, Collection<? extends Record> records) {
        Method id = accessor(type, type.id().name());
        List<Method> texts = type.searchable().stream().map(name -> accessor(type, name)).toList();
        return records.stream()
                .map(
                        record ->
                                new Document(
                                        ((Key<?>) read(id, record)).value(),
                                        texts.stream().map(text -> words(text, record)).toList()));
    }

    /** Of texts read already; null has no words. */
    Document of(UUID id, List<@Nullable String> texts) {
        return new Document(
                id,
                texts.stream()
                        .map(text -> text == null ? List.<String>of() : words.of(text))
                        .toList());
    }

    private List<String> words(Method accessor, Record record) {
        return switch (read(accessor, record)) {
            case String text -> words.of(text);
            case Optional<?> text ->
                    text.map(present -> words.of((String) present)).orElse(List.of());
            case Object other ->
                    throw new IllegalStateException(
                            "no text: " + accessor + " gave a " + other.getClass());
        };
    }

    private static Method accessor(EntityType type, String name) {
        return Arrays.stream(type.record().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getAccessor)
                .findFirst()
                .orElseThrow();
    }

    private static Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
