package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Catalogue.Referrer;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Relation.ToOne;

/** Finds what other records have done that keeps some from being as they were before. */
final class Obstacles {
    private final Catalogue catalogue;
    private final Finder finder;
    private final Store store;

    Obstacles(Catalogue catalogue, Finder finder, Store store) {
        this.catalogue = catalogue;
        this.finder = finder;
        this.store = store;
    }

    /** A record as it is to be again, once a change of it is undone. */
    record Return(Undo undo, Record record) {

        boolean changes(String component) {
            return undo.changes().containsKey(component);
        }
    }

    /** What these refer to again has to be there, and the keys that they get again to be free. */
    void toReturning(EntityType type, List<Return> some, Conflicts conflicts) {
        for (ToOne reference : type.toOnes()) {
            checkReferred(reference, some, conflicts);
        }
        for (UniqueKey key : type.uniqueKeys()) {
            for (Return one : some) {
                if (key.attributes().stream().anyMatch(one::changes)) {
                    checkFree(key, one, conflicts);
                }
            }
        }
    }

    private void checkReferred(ToOne reference, List<Return> some, Conflicts conflicts) {
        Map<UUID, List<Undo>> referring = new LinkedHashMap<>();
        for (Return one : some) {
            if (one.changes(reference.name())
                    && Records.value(one.record(), reference.name()) instanceof Key<?> key) {
                referring.computeIfAbsent(key.value(), _ -> new ArrayList<>()).add(one.undo());
            }
        }
        // locked, so that none of them goes while they are referred to again
        Set<UUID> there = store.lock(reference.target(), referring.keySet()).keySet();
        referring.keySet().removeAll(there);
        referring.forEach(
                (missing, undos) ->
                        undos.forEach(
                                undo ->
                                        conflicts.add(
                                                undo,
                                                "had the %s %s %s, which is not there any more"
                                                        .formatted(
                                                                reference,
                                                                reference.target(),
                                                                missing))));
    }

    private void checkFree(UniqueKey key, Return one, Conflicts conflicts) {
        List<Object> values = new ArrayList<>();
        for (String name : key.attributes()) {
            Object value = Records.value(one.record(), name);
            if (value == null) {
                return;
            }
            values.add(value instanceof Key<?> reference ? reference.value() : value);
        }
        finder.byKey(one.undo().type(), key, values)
                .filter(holder -> !holder.equals(one.undo().id()))
                .ifPresent(
                        holder ->
                                conflicts.add(
                                        one.undo(),
                                        "had the %s %s, which %s %s has now"
                                                .formatted(
                                                        String.join(" and ", key.attributes()),
                                                        told(values),
                                                        one.undo().type(),
                                                        holder)));
    }

    private static String told(List<Object> values) {
        return values.stream().map(Conflicts::shortened).collect(Collectors.joining(" and "));
    }

    /** Nobody may refer to what is to be removed. */
    void toRemoving(EntityType type, List<Undo> some, Conflicts conflicts) {
        List<UUID> ids = some.stream().map(Undo::id).toList();
        for (Referrer referrer : catalogue.referringTo(type)) {
            // rarely any, so that one count for all spares one for each
            if (count(referrer, ids) > 0) {
                some.forEach(undo -> checkReferring(undo, referrer, conflicts));
            }
        }
    }

    private void checkReferring(Undo undo, Referrer referrer, Conflicts conflicts) {
        long count = count(referrer, List.of(undo.id()));
        EntityType by = referrer.type();
        if (count > 0) {
            conflicts.add(
                    undo,
                    "is the %s of %d %s"
                            .formatted(
                                    referrer.reference(),
                                    count,
                                    count == 1 ? by.fieldName() : by.plural()));
        }
    }

    private long count(Referrer referrer, List<UUID> ids) {
        return finder.count(referrer.type(), Finder.leadingTo(referrer.reference(), ids));
    }
}
