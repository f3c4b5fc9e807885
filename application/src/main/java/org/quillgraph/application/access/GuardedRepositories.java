package org.quillgraph.application.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Map;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;

/**
 * Lets the caller have and change what they may. What they make is looked at once it is stored,
 * when what it refers to is there too; a refusal then takes the whole unit of work back.
 */
final class GuardedRepositories implements Repositories {
    private final Repositories stored;
    private final Watch watch;

    GuardedRepositories(Repositories stored, Watch watch) {
        this.stored = stored;
        this.watch = watch;
    }

    @Override
    public void addAll(Collection<? extends Entity<?>> records) {
        checkOwning(records);
        stored.addAll(records);
        checkNew(records);
    }

    @Override
    public void restoreAll(Collection<? extends Entity<?>> records) {
        checkOwning(records);
        stored.restoreAll(records);
        checkNew(records);
    }

    private void checkOwning(Collection<? extends Entity<?>> records) {
        if (!watch.isOff()) {
            watch.owning().checkBefore(records, Map.of());
        }
    }

    private void checkNew(Collection<? extends Entity<?>> records) {
        if (watch.isOff()) {
            return;
        }
        watch.checkReferences(records, Map.of());
        watch.owning().checkAfter(records, Map.of());
        records.stream()
                .collect(
                        groupingBy(
                                Object::getClass, mapping(record -> record.id().value(), toList())))
                .forEach(watch::checkWriting);
    }

    @Override
    public <R extends Record & Entity<R>> Repository<R> of(Class<R> kind) {
        return new GuardedRepository<>(kind, stored.of(kind), watch);
    }
}
