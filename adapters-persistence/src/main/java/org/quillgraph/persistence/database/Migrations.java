package org.quillgraph.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.Scope.ScopedRunnerWithReturn;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.FastCheckService;
import liquibase.database.DatabaseFactory;
import liquibase.database.DatabaseList;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.logging.core.NoOpLogService;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.springframework.core.io.DefaultResourceLoader;

/** Brings a database's schema to the version that this program knows, or back. */
public final class Migrations {
    private static final String CHANGELOG = "db/changelog.yaml";
    private static final ResourceAccessor FILES =
            new SpringResourceAccessor(
                    new DefaultResourceLoader(Migrations.class.getClassLoader()));
    // Liquibase would log each step, and tell its makers of it
    private static final Map<String, Object> QUIETLY =
            Map.of(
                    Scope.Attr.logService.name(),
                    new NoOpLogService(),
                    Scope.Attr.ui.name(),
                    new LoggerUIService(),
                    "liquibase.analytics.enabled",
                    false);

    private static final Map<DatabaseUrl.Kind, List<String>> KNOWN = new ConcurrentHashMap<>();

    private final DatabaseUrl url;
    private final DataSource writer;
    private final String changelog;

    /** Names of changes, the first to be made first. */
    public record Status(List<String> applied, List<String> pending) {}

    public Migrations(Databases databases) {
        this(databases, CHANGELOG);
    }

    /** Makes the changes of another file, which may include those that the program knows. */
    public Migrations(Databases databases, String changelog) {
        this.url = databases.url();
        this.writer = databases.writer();
        this.changelog = changelog;
    }

    /**
     * Makes all changes that are pending, or none; a second process that starts meanwhile waits.
     */
    public void update() {
        change(one -> update(liquibase(one)));
    }

    /**
     * Makes the changes that are named, which is a schema of some time, has the work done on it,
     * which commits nothing itself, makes all others, and has the rest of the work done: all of it
     * or nothing. Where other changes had been made, those are taken back first, with the data they
     * hold.
     */
    public void updateAround(
            Set<String> named, Consumer<Connection> work, Consumer<Connection> rest) {
        List<String> made = status(url).applied();
        change(
                one -> {
                    if (!Set.copyOf(made).equals(named)) {
                        Liquibase first = liquibase(one);
                        first.rollback(made.size(), new Contexts(), new LabelExpression());
                        first.getDatabaseChangeLog()
                                .getChangeSets()
                                .removeIf(set -> !named.contains(set.getId()));
                        update(first);
                    }
                    work.accept(one);
                    update(liquibase(one));
                    rest.accept(one);
                });
    }

    /** Takes back the last changes made, with the data they hold. */
    public void rollback(int changes) {
        change(one -> liquibase(one).rollback(changes, new Contexts(), new LabelExpression()));
    }

    /** Takes all changes back and makes them again: what is left has no row but what they make. */
    public void remake() {
        updateAround(Set.of(), _ -> {}, _ -> {});
    }

    /**
     * What has been done to a database and what has not; only looks, and makes no file where there
     * is none.
     */
    public static Status status(DatabaseSettings settings) {
        return status(settings.databaseUrl());
    }

    /** The same of a database by its address. */
    public static Status status(DatabaseUrl url) {
        try {
            List<String> applied = applied(url);
            List<String> pending = new ArrayList<>(known(url.kind()));
            pending.removeAll(applied);
            return new Status(applied, Collections.unmodifiableList(pending));
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }

    /** Whether nothing is pending. */
    static boolean isComplete(DatabaseUrl url) {
        return status(url).pending().isEmpty();
    }

    private static List<String> applied(DatabaseUrl url) throws SQLException {
        if (!Inspection.isThere(url)) {
            return List.of();
        }
        try (Connection connection = Inspection.connect(url);
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "databasechangelog", null)) {
            return tables.next() ? applied(connection) : List.of();
        }
    }

    private static List<String> applied(Connection connection) throws SQLException {
        List<String> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT id FROM databasechangelog ORDER BY orderexecuted")) {
            while (rows.next()) {
                applied.add(rows.getString(1));
            }
        }
        return Collections.unmodifiableList(applied);
    }

    /** All changes that this program would make to a new database of a kind, in their order. */
    public static List<String> known(DatabaseUrl.Kind kind) {
        return KNOWN.computeIfAbsent(kind, Migrations::read);
    }

    private static List<String> read(DatabaseUrl.Kind kind) {
        String dbms = kind.name().toLowerCase(Locale.ROOT);
        ChangeLogParameters parameters = new ChangeLogParameters();
        parameters.setDatabase(dbms);
        try {
            return Scope.child(
                    QUIETLY,
                    () ->
                            ChangeLogParserFactory.getInstance()
                                    .getParser(CHANGELOG, FILES)
                                    .parse(CHANGELOG, parameters, FILES)
                                    .getChangeSets()
                                    .stream()
                                    .filter(set -> isFor(set, dbms))
                                    .map(ChangeSet::getId)
                                    .toList());
        } catch (Exception e) {
            throw new IllegalStateException(CHANGELOG, e);
        }
    }

    private static boolean isFor(ChangeSet set, String dbms) {
        return DatabaseList.definitionMatches(set.getDbmsSet(), dbms, true);
    }

    private void change(OneTransaction.Work change) {
        quietly(
                url,
                () -> {
                    try (Connection connection = writer.getConnection()) {
                        OneTransaction.run(url, connection, change);
                    }
                    return url;
                });
    }

    private static void update(Liquibase liquibase) throws LiquibaseException {
        // it remembers that nothing was to be done, also after changes were taken back
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
        liquibase.update(new Contexts(), new LabelExpression());
    }

    private Liquibase liquibase(Connection connection) throws Exception {
        Liquibase liquibase =
                new Liquibase(
                        changelog,
                        FILES,
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        return liquibase;
    }

    private static <T> T quietly(DatabaseUrl url, ScopedRunnerWithReturn<T> work) {
        try {
            return Scope.child(QUIETLY, work);
        } catch (UnexpectedLiquibaseException e) {
            throw problem(url, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw problem(url, e);
        }
    }

    private static ProblemException problem(DatabaseUrl url, Exception fault) {
        if (Faults.isUnavailable(fault)) {
            return Faults.unreachable(url, fault);
        }
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ProblemException(
                new Problem.Unavailable(
                        url.toString(),
                        "it cannot be brought to the version needed: " + cause.getMessage()),
                fault);
    }
}
