package org.quillgraph.persistence;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.LongestStatement;
import org.quillgraph.specimen.SpecimenConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;

/** The persistence adapter on one database, as the program wires it, with one type more. */
public final class TestStore implements AutoCloseable {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    public TestStore(DatabaseSettings settings) {
        this(settings, LongestStatement.USUAL);
    }

    public TestStore(DatabaseSettings settings, LongestStatement longest) {
        context.registerBean(DatabaseSettings.class, () -> settings);
        context.registerBean(LongestStatement.class, () -> longest);
        context.register(SpecimenConfiguration.class);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <R extends Entity<R>> Repository<R> repository(Class<R> record) {
        ResolvableType type = ResolvableType.forClassWithGenerics(Repository.class, record);
        return context.<Repository<R>>getBeanProvider(type).getObject();
    }

    /** Stores records of several types, parents before their children. */
    public void addAll(Collection<? extends Record> records) {
        get(Repositories.class).addAll(records.stream().map(record -> (Entity<?>) record).toList());
    }

    /** Runs one statement past all repositories. */
    public int execute(String sql) throws SQLException {
        try (Connection connection = get(Databases.class).writer().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Empties every table, those that refer to others first. */
    public void clear() {
        delete("revision");
        delete("audit_event");
        for (EntityType type : get(Catalogue.class).referredFirst().reversed()) {
            if (type.isStored()) {
                delete(table(type));
            }
        }
    }

    private void delete(String table) {
        try {
            execute("DELETE FROM " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The table of a type's rows. */
    public String table(EntityType type) {
        return get(EntityManagerFactory.class).getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .filter(row -> row.getSimpleName().equals(type + "Entity"))
                .map(row -> row.getAnnotation(Table.class).name())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
