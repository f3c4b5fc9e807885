package org.quillgraph.persistence.repository;

import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.model.Derived;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Unversioned;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.database.JsonText;

/**
 * Leaves a revision of each change to the records of one type, in the transaction of the change.
 *
 * @param <R> the record
 */
final class Recording<R extends Record & Entity<R>> {
    // an untyped parameter is what its column is, on PostgreSQL; SQLite keeps all of these as text
    private static final String INSERT =
            "insert into revision (id, entity_type, entity_id, entity_version, operation,"
                    + " change_set, changed_at, changes, snapshot, actor_id, projects)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** One time for all of the transaction, which the clock is asked once. */
    private static final String DATE =
            "update revision set changed_at = (select clock_timestamp())"
                    + " where change_set = ? and id > ?";

    private final EntityType type;
    private final Transactions transactions;
    private final Snapshots snapshots;
    private final NearProjects projects;
    private final List<RecordComponent> components;
    private final Set<String> versioned;

    /** A revision but for what its transaction says of it. */
    record Entry(
            UUID of,
            int version,
            Operation operation,
            String changes,
            @Nullable String snapshot,
            Set<NearProjects.Lead> leads) {}

    Recording(EntityType type, Transactions transactions) {
        this.type = type;
        this.transactions = transactions;
        this.snapshots = new Snapshots(type);
        this.projects = new NearProjects(type);
        this.components =
                Records.components(type.record())
                        .filter(component -> !component.isAnnotationPresent(Derived.class))
                        .filter(component -> !Snapshots.BOOKKEEPING.contains(component.getName()))
                        .toList();
        this.versioned =
                components.stream()
                        .filter(component -> !component.isAnnotationPresent(Unversioned.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet());
    }

    /** How far an update goes. */
    enum Extent {
        NOTHING,
        /** Only what counts uses or says when something was last seen. */
        UNVERSIONED,
        VERSIONED
    }

    Extent extent(R before, R after) {
        Extent extent = Extent.NOTHING;
        for (RecordComponent component : components) {
            if (!Objects.equals(Records.read(component, before), Records.read(component, after))) {
                if (versioned.contains(component.getName())) {
                    return Extent.VERSIONED;
                }
                extent = Extent.UNVERSIONED;
            }
        }
        return extent;
    }

    /** Of records on their way in; needs no database. */
    List<Entry> added(List<R> records, Operation operation) {
        return records.stream().map(record -> added(record, operation)).toList();
    }

    private Entry added(R record, Operation operation) {
        Map<String, Object> after = snapshots.of(record);
        return new Entry(
                record.id().value(),
                record.version(),
                operation,
                changes(Map.of(), after),
                null,
                projects.leads(record.id().value(), List.of(after)));
    }

    /** Of a record that gets the next version; none where it changed in nothing that is kept. */
    List<Entry> updated(R before, R after) {
        Entry entry = left(before, before.version() + 1, Operation.UPDATED, snapshots.of(after));
        return entry.changes().equals("{}") ? List.of() : List.of(entry);
    }

    Entry deleted(R record) {
        return left(record, record.version(), Operation.DELETED, Map.of());
    }

    private Entry left(R record, int version, Operation operation, Map<String, Object> after) {
        Map<String, Object> before = snapshots.of(record);
        return new Entry(
                record.id().value(),
                version,
                operation,
                changes(before, after),
                JsonText.write(before),
                projects.leads(record.id().value(), List.of(before, after)));
    }

    /** {@code {"score":[60,75],"title":["Robts","Robots"]}} */
    private String changes(Map<String, Object> before, Map<String, Object> after) {
        Map<String, List<@Nullable Object>> changes = new TreeMap<>();
        before.forEach((name, form) -> note(changes, name, form, after.get(name)));
        after.forEach((name, form) -> note(changes, name, before.get(name), form));
        return JsonText.write(changes);
    }

    private void note(
            Map<String, List<@Nullable Object>> changes,
            String name,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after) && versioned.contains(name)) {
            List<@Nullable Object> both = new ArrayList<>(2);
            both.add(before);
            both.add(after);
            changes.put(name, both);
        }
    }

    /**
     * {@code update ApiKeyEntity set usageCount = 7, lastUsedAt = … where id = …}, which counts no
     * version.
     */
    void touch(StatelessSession session, Class<?> row, R record) {
        List<RecordComponent> touched =
                components.stream()
                        .filter(component -> !versioned.contains(component.getName()))
                        .toList();
        String columns =
                touched.stream()
                        .map(component -> component.getName() + " = :" + component.getName())
                        .collect(Collectors.joining(", "));
        var update =
                session.createMutationQuery(
                        "update " + row.getSimpleName() + " set " + columns + " where id = :id");
        for (RecordComponent component : touched) {
            Object value = Records.read(component, record);
            update.setParameter(
                    component.getName(),
                    value instanceof Optional<?> optional ? optional.orElse(null) : value);
        }
        update.setParameter("id", record.id().value()).executeUpdate();
    }

    /**
     * Dates them anew when the transaction commits: by then it has locked all that it changed, so
     * that whatever depends on it commits later and bears a later time.
     */
    void write(StatelessSession session, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        ChangeSet changeSet = ChangeSet.current();
        Map<NearProjects.Lead, UUID> near =
                projects.follow(
                        session, entries.stream().flatMap(it -> it.leads.stream()).toList());
        session.doWork(
                connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        for (Entry entry : entries) {
                            bind(insert, entry, changeSet.id());
                            insert.setObject(11, ends(entry.leads, near), Types.OTHER);
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                });
        changeSet.atLast(() -> date(changeSet));
    }

    private void bind(PreparedStatement insert, Entry entry, UUID changeSet) throws SQLException {
        insert.setObject(1, Uuids.fresh().toString(), Types.OTHER);
        insert.setString(2, type.name());
        insert.setObject(3, entry.of.toString(), Types.OTHER);
        insert.setInt(4, entry.version);
        insert.setString(5, entry.operation.name());
        insert.setObject(6, changeSet.toString(), Types.OTHER);
        insert.setObject(7, Snapshots.time(Instant.now()), Types.OTHER);
        insert.setObject(8, entry.changes, Types.OTHER);
        insert.setObject(9, entry.snapshot, Types.OTHER);
        String actor = Caller.current().user().map(Key::toString).orElse(null);
        insert.setObject(10, actor, Types.OTHER);
    }

    private static String ends(
            Set<NearProjects.Lead> leads, Map<NearProjects.Lead, UUID> projects) {
        return JsonText.write(
                leads.stream()
                        .map(projects::get)
                        .filter(Objects::nonNull)
                        .map(UUID::toString)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private void date(ChangeSet changeSet) {
        transactions.write(
                session -> {
                    session.doWork(
                            connection -> {
                                try (PreparedStatement date = connection.prepareStatement(DATE)) {
                                    date.setObject(1, changeSet.id().toString(), Types.OTHER);
                                    date.setObject(2, changeSet.start().toString(), Types.OTHER);
                                    date.executeUpdate();
                                }
                            });
                    return changeSet;
                });
    }
}
