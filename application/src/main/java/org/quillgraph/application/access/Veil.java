package org.quillgraph.application.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;

/** Hides that records refer to what the caller does not see, and keeps it as it is. */
final class Veil {
    private final Watch watch;

    /** A reference of a record that it can be without. */
    private record Reference(UUID of, ToOne one, UUID target) {}

    Veil(Watch watch) {
        this.watch = watch;
    }

    /** The records as the caller sees them. */
    <R extends Record & Entity<R>> List<R> over(EntityType type, List<R> records) {
        Set<Reference> hidden = hidden(references(type, records));
        return records.stream().map(record -> without(record, hidden)).toList();
    }

    private static <R extends Record & Entity<R>> R without(R record, Set<Reference> hidden) {
        R veiled = record;
        for (Reference reference : hidden) {
            if (reference.of.equals(record.id().value())) {
                veiled = Records.with(veiled, reference.one.name(), Optional.empty());
            }
        }
        return veiled;
    }

    /** The records with what the caller did not see of those stored, where they left it out. */
    <R extends Record & Entity<R>> List<R> lifted(
            EntityType type, Collection<R> records, Map<UUID, R> stored) {
        Set<Reference> hidden = hidden(references(type, stored.values()));
        return records.stream().map(record -> restored(record, hidden)).toList();
    }

    private static <R extends Record & Entity<R>> R restored(R record, Set<Reference> hidden) {
        R whole = record;
        for (Reference reference : hidden) {
            String name = reference.one.name();
            if (reference.of.equals(record.id().value()) && Records.value(record, name) == null) {
                whole = Records.with(whole, name, Optional.of(new Key<>(reference.target)));
            }
        }
        return whole;
    }

    private static List<Reference> references(
            EntityType type, Collection<? extends Entity<?>> records) {
        List<ToOne> loose =
                type.toOnes().stream().filter(one -> !one.required() && !one.derived()).toList();
        List<Reference> references = new ArrayList<>();
        for (Entity<?> record : records) {
            for (ToOne one : loose) {
                Watch.reference((Record) record, one)
                        .ifPresent(
                                target ->
                                        references.add(
                                                new Reference(record.id().value(), one, target)));
            }
        }
        return references;
    }

    private Set<Reference> hidden(List<Reference> references) {
        Set<UUID> hidden =
                watch.hidden(
                        references.stream()
                                .collect(
                                        groupingBy(
                                                it -> it.one.target(),
                                                mapping(Reference::target, toSet()))));
        return references.stream().filter(it -> hidden.contains(it.target)).collect(toSet());
    }
}
