package org.quillgraph.persistence.repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does all it can before the database is needed, so that two writers hinder each other little. */
@Component
final class JpaRepositories implements Repositories {
    private final Transactions transactions;
    private final List<JpaRepository<?, ?>> repositories;

    JpaRepositories(Transactions transactions, ObjectProvider<Repository<?>> repositories) {
        this.transactions = transactions;
        this.repositories =
                repositories.stream()
                        .<JpaRepository<?, ?>>map(repository -> (JpaRepository<?, ?>) repository)
                        .toList();
    }

    @Override
    public void addAll(Collection<? extends Entity<?>> records) {
        addAll(records, Operation.CREATED);
    }

    @Override
    public void restoreAll(Collection<? extends Entity<?>> records) {
        addAll(records, Operation.RESTORED);
    }

    private void addAll(Collection<? extends Entity<?>> records, Operation operation) {
        Map<Class<?>, List<Entity<?>>> kinds =
                records.stream()
                        .collect(groupingBy(Object::getClass, LinkedHashMap::new, toList()));
        List<RowWriter<?, ?>.Arrivals> arrivals = new ArrayList<>();
        kinds.forEach((kind, some) -> arrivals.addAll(repository(kind).arrivals(some, operation)));
        NewRows rows = new NewRows();
        arrivals.forEach(some -> rows.addAll(some.rows()));
        arrivals.forEach(some -> some.linkTo(rows));
        transactions.write(
                session -> {
                    arrivals.forEach(some -> some.insert(session, rows));
                    return rows;
                });
    }

    private JpaRepository<?, ?> repository(Class<?> kind) {
        return repositories.stream()
                .filter(repository -> repository.stores(kind))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no repository of " + kind));
    }

    @Override
    @SuppressWarnings("unchecked") // stores said that it is this kind's
    public <R extends Record & Entity<R>> Repository<R> of(Class<R> kind) {
        return (Repository<R>) repository(kind);
    }
}
