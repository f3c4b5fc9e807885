package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Hanging;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Catalogue.Referrer;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.workspace.Project;

/**
 * Deletes records with what cannot be without them, and clears the references that others have to
 * any of these.
 */
final class Deletion {
    private final Catalogue catalogue;
    private final Finder finder;
    private final Store store;
    private final int most;
    private final Map<EntityType, Set<UUID>> doomed = new LinkedHashMap<>();
    private final List<Clearing> clearings = new ArrayList<>();

    /** Records whose reference is to lead nowhere any more. */
    private record Clearing(Referrer referrer, List<UUID> ids) {}

    /** {@code most} is how many records it may change, those carried along included. */
    Deletion(Catalogue catalogue, Finder finder, Store store, int most) {
        this.catalogue = catalogue;
        this.finder = finder;
        this.store = store;
        this.most = most;
    }

    /** Refuses what others refer to, saying how many there are of each kind. */
    int alone(EntityType type, Collection<UUID> ids) {
        Map<String, Long> referring = new TreeMap<>();
        for (Referrer referrer : catalogue.referringTo(type)) {
            Filter filter = Finder.leadingTo(referrer.reference(), ids);
            long count = finder.count(referrer.type(), filter);
            checkSeen(referrer, filter, count);
            if (count > 0) {
                referring.merge(
                        count == 1 ? referrer.type().fieldName() : referrer.type().plural(),
                        count,
                        Long::sum);
            }
        }
        if (!referring.isEmpty()) {
            throw new ProblemException(new Problem.Conflict(refusal(type, ids, referring)));
        }
        store.delete(type, ids);
        return ids.size();
    }

    /** {@code Project 01… cannot be deleted: 2 ideaTickets and 1 workflowRun refer to it. …} */
    private static String refusal(
            EntityType type, Collection<UUID> ids, Map<String, Long> referring) {
        List<String> counts = new ArrayList<>();
        referring.forEach((what, count) -> counts.add(count + " " + what));
        String some =
                ids.size() == 1
                        ? type + " " + ids.iterator().next()
                        : "These " + ids.size() + " " + type.plural();
        return some
                + " cannot be deleted, being referred to by "
                + String.join(" and ", counts)
                + ". Delete them first, or pass cascade: true, which deletes those that cannot be"
                + " without it and clears the reference of the others.";
    }

    /** Deletes, whatever refers to them. */
    int cascading(EntityType type, Collection<UUID> ids) {
        doom(type, ids);
        doomed.forEach(store::checkDeletable);
        int affected = 0;
        for (Clearing clearing : clearings) {
            affected += clear(clearing);
        }
        List<EntityType> referringFirst = catalogue.referredFirst().reversed();
        for (EntityType of : referringFirst) {
            Set<UUID> some = doomed.getOrDefault(of, Set.of());
            if (!some.isEmpty()) {
                // the right to the last may hang on one of the first, such as a membership
                Caller.current().elevated().run(() -> store.delete(of, some));
                affected += some.size();
            }
        }
        return affected;
    }

    private void doom(EntityType type, Collection<UUID> ids) {
        Set<UUID> known = doomed.computeIfAbsent(type, of -> new LinkedHashSet<>());
        List<UUID> more = ids.stream().filter(known::add).toList();
        checkSize();
        if (more.isEmpty()) {
            return;
        }
        for (Referrer referrer : catalogue.referringTo(type)) {
            Filter filter = Finder.leadingTo(referrer.reference(), more);
            List<UUID> found = finder.ids(referrer.type(), filter, most + 1);
            checkSeen(referrer, filter, found.size());
            if (referrer.reference().required()) {
                doom(referrer.type(), found);
            } else if (!found.isEmpty()) {
                checkStayingPrivate(referrer, found);
                clearings.add(new Clearing(referrer, found));
                checkSize();
            }
        }
    }

    /** What would not be part of its private project any more, everybody would see. */
    private void checkStayingPrivate(Referrer referrer, List<UUID> ids) {
        EntityType type = referrer.type();
        if (!Policy.hanging(type).contains(referrer.reference())) {
            return;
        }
        Attribute isPrivate = catalogue.type(Project.class).attribute("isPrivate");
        Filter ofPrivate =
                Hanging.on(type, new Filter.Compare(isPrivate, Filter.Operator.EQ, true));
        Filter these = new Filter.All(List.of(new Filter.In(type.id(), ids), ofPrivate));
        long bared = Caller.current().elevated().call(() -> finder.count(type, these));
        if (bared > 0) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "%d %s would not be part of a private project any more, and everybody would see them; delete or move them first."
                                    .formatted(
                                            bared, bared == 1 ? type.fieldName() : type.plural())));
        }
    }

    /** Nobody deletes or changes along what they do not see. */
    private void checkSeen(Referrer referrer, Filter filter, long seen) {
        Caller caller = Caller.current();
        if (Policy.isUnlimited(caller.role()) || seen > most) {
            return;
        }
        long all = caller.elevated().call(() -> finder.count(referrer.type(), filter));
        if (all > seen) {
            throw new ProblemException(
                    new Problem.NotAllowed(
                            "Something that you do not see refers to what this would delete; ask an administrator to delete it."));
        }
    }

    private void checkSize() {
        long size =
                doomed.values().stream().mapToLong(Set::size).sum()
                        + clearings.stream().mapToLong(clearing -> clearing.ids().size()).sum();
        if (size > most) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "cascade",
                            "the number of records that would change",
                            size,
                            most,
                            Limits.RECORDS));
        }
    }

    private int clear(Clearing clearing) {
        EntityType type = clearing.referrer().type();
        Set<UUID> gone = doomed.getOrDefault(type, Set.of());
        List<UUID> staying = clearing.ids().stream().filter(id -> !gone.contains(id)).toList();
        String reference = clearing.referrer().reference().name();
        List<Record> cleared =
                store.lock(type, staying).values().stream()
                        .map(record -> Records.with(record, reference, Optional.empty()))
                        .toList();
        store.update(type, cleared);
        return cleared.size();
    }
}
