package org.quillgraph.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Arrival;
import org.quillgraph.domain.files.FileStore.Kept;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.FileTally;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Vault;
import org.quillgraph.domain.vault.Vault.Filling;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl.Kind;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Inspection;
import org.quillgraph.persistence.database.Migrations;
import org.quillgraph.persistence.files.FolderFileStore;

/** What holds of copying and filling a database as a whole, whichever it is. */
abstract class VaultContract {
    /** All else that the migrations make is. */
    private static final Predicate<String> NOT_KEPT =
            Pattern.compile(
                            "(?i:databasechangelog(lock)?)|.*_lock|search_index|.*_search|.*_fts.*|sqlite_.*")
                    .asMatchPredicate();

    /** The numbers of one server's transactions. */
    private static final String OF_THE_SERVER = "revision.tx";

    private static final Contents NOTHING = new Contents(new LinkedHashMap<>(), FileTally.NONE);

    @TempDir private Path folder;

    private static final Table IDEA =
            new Table(
                    "idea_inspiration",
                    List.of(
                            new Column("id", Table.Kind.UUID),
                            new Column("title", Table.Kind.TEXT),
                            new Column("keywords", Table.Kind.JSON),
                            new Column("source_type", Table.Kind.TEXT),
                            new Column("created_at", Table.Kind.INSTANT),
                            new Column("updated_at", Table.Kind.INSTANT),
                            new Column("version", Table.Kind.INT)));

    /** A new one each time. */
    abstract DatabaseSettings settings();

    /** Counts the ideas that have a word. */
    abstract String found(String word);

    @Test
    void everyTableWithEveryColumnIsKept() throws SQLException {
        try (Databases databases = Databases.open(settings())) {
            new Migrations(databases).update();
            assertThat(kept()).isEqualTo(there(databases)).isNotEmpty();
        }
    }

    @Test
    void whoeverOpensItWhileItIsFilledIsRefused() {
        DatabaseSettings settings = settings();
        new DatabaseVault(settings)
                .refill(
                        origin(settings),
                        false,
                        _ -> {
                            assertThatThrownBy(() -> openElsewhere(settings))
                                    .rootCause()
                                    .hasMessageContaining("has it for itself");
                            return NOTHING;
                        });
        openElsewhere(settings);
    }

    private static void openElsewhere(DatabaseSettings settings) {
        CompletableFuture.runAsync(() -> Databases.open(settings).close()).join();
    }

    @Test
    void aRefillThatFailsTakesBackTheFilesThatItBrought() throws IOException {
        DatabaseSettings settings = settings();
        FileStore store = new FolderFileStore(folder);
        Checksum before = Checksum.of(stream("before"));
        try (Arrival arrival = store.receive(stream("before"), Long.MAX_VALUE)) {
            arrival.keep();
        }
        DatabaseVault vault = new DatabaseVault(settings, store);
        assertThatThrownBy(
                        () ->
                                vault.refill(
                                        origin(settings),
                                        false,
                                        filling -> {
                                            add(filling, "before");
                                            add(filling, "new");
                                            assertThat(store.all()).hasSize(2);
                                            throw new IllegalStateException("broken off");
                                        }))
                .hasMessage("broken off");
        assertThat(store.all()).extracting(Kept::checksum).containsExactly(before);
    }

    @Test
    void wordsAreIndexedAsTheyWereCutBefore() throws SQLException {
        DatabaseSettings settings = settings();
        new DatabaseVault(settings).refill(english(settings), false, VaultContract::addIdea);
        assertThat(read(settings, found("robot"))).containsExactly("1");
        assertThat(read(settings, "SELECT DISTINCT stemming FROM search_index"))
                .containsExactly("ENGLISH");
        assertThat(read(settings, "SELECT count(*) FROM search_index"))
                .containsExactly(String.valueOf(SearchedColumns.all().size()));
    }

    @Test
    void aRefillWhoseWordsCannotBeIndexedLeavesNothing() {
        DatabaseSettings settings = settings();
        Vault.Work work =
                new Vault.Work() {
                    @Override
                    public Contents on(Filling filling) {
                        return addIdea(filling);
                    }

                    @Override
                    public void indexed(long done, long total) {
                        throw new IllegalStateException("broken off at " + done + " of " + total);
                    }
                };
        assertThatThrownBy(() -> new DatabaseVault(settings).refill(origin(settings), false, work))
                .hasMessage("broken off at 1 of 1");
        assertThat(Migrations.status(settings).applied()).isEmpty();
    }

    private static Contents addIdea(Filling filling) {
        String now = "2026-03-01T10:15:30.000000Z";
        filling.begin(IDEA);
        filling.add(
                List.of(
                        UUID.randomUUID().toString(),
                        "Gardening robots",
                        "[]",
                        "TEXT",
                        now,
                        now,
                        "0"));
        return NOTHING;
    }

    private static Origin english(DatabaseSettings settings) {
        Origin origin = origin(settings);
        return new Origin(
                origin.takenAt(), origin.database(), origin.schema(), Optional.of("ENGLISH"));
    }

    private static List<String> read(DatabaseSettings settings, String query) throws SQLException {
        List<String> read = new ArrayList<>();
        try (Connection connection = Inspection.connect(settings.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                read.add(rows.getString(1));
            }
        }
        return read;
    }

    @Test
    void aSnapshotIsOfOneMomentWhileOthersWrite() throws SQLException {
        DatabaseSettings settings = settings();
        try (Databases databases = Databases.open(settings)) {
            new Migrations(databases).update();
            addPair(databases);
            try (Snapshot snapshot = new DatabaseVault(settings).snapshot()) {
                addPair(databases);
                Contents told = snapshot.tell(new Meanwhile(databases), FileSink.NOWHERE);
                assertThat(told.tables().get("competitor").rows()).isOne();
                assertThat(told.tables().get("setting").rows()).isOne();
                assertThat(snapshot.counts())
                        .containsEntry("competitor", 1L)
                        .containsEntry("setting", 1L);
            }
        }
    }

    /** Writes before each table is read. */
    private record Meanwhile(Databases databases) implements Rows {
        @Override
        public void begin(Table table) {
            try {
                addPair(databases);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void add(List<@Nullable String> values) {}
    }

    /** One of what is read early and one of what is read late, in one transaction. */
    private static void addPair(Databases databases) throws SQLException {
        UUID id = UUID.randomUUID();
        String now = "2026-03-01T10:15:30.000000Z";
        try (Connection connection = databases.writer().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    """
                    INSERT INTO competitor (id, domain, is_active, check_frequency_hours,
                        total_articles_found, new_articles30d, created_at, updated_at, version)
                    VALUES ('%1$s', '%1$s', true, 1, 0, 0, '%2$s', '%2$s', 0)
                    """
                            .formatted(id, now));
            statement.execute(
                    """
                    INSERT INTO setting (id, key, value, created_at, updated_at, version)
                    VALUES ('%1$s', '%1$s', '1', '%2$s', '%2$s', 0)
                    """
                            .formatted(id, now));
            connection.commit();
        }
    }

    @Test
    void whatIsOfANewerSchemaIsRefusedBeforeAnythingIsTouched() {
        DatabaseSettings settings = settings();
        Origin known = origin(settings);
        List<String> newer = new ArrayList<>(known.schema());
        newer.add("of-next-year");
        assertThatThrownBy(
                        () ->
                                new DatabaseVault(settings)
                                        .refill(
                                                new Origin(
                                                        known.takenAt(),
                                                        known.database(),
                                                        newer,
                                                        Optional.empty()),
                                                true,
                                                _ -> {
                                                    throw new AssertionError("touched");
                                                }))
                .hasMessageContaining("newer schema");
        assertThat(Migrations.status(settings).applied()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOfAnOlderSchemaIsBroughtUpToDate(Kind from) throws SQLException {
        DatabaseSettings settings = settings();
        List<String> older = new ArrayList<>(Migrations.known(from));
        older.removeAll(List.of("shipped-templates", "history-forgotten", "job-run", "job-lock"));
        Table history =
                new Table(
                        "history",
                        List.of(
                                new Column("one", Table.Kind.INT),
                                new Column("begins_at", Table.Kind.INSTANT)));
        new DatabaseVault(settings)
                .refill(
                        new Origin(
                                Instant.EPOCH,
                                from.name().toLowerCase(Locale.ROOT),
                                older,
                                Optional.empty()),
                        false,
                        filling -> {
                            filling.begin(history);
                            filling.add(List.of("1", "2026-03-01T10:15:30.123456Z"));
                            assertThat(filling.stored().get("history").rows()).isOne();
                            return NOTHING;
                        });
        assertThat(Migrations.status(settings).pending()).isEmpty();
        assertThat(read(settings, "SELECT count(*) FROM campaign_template")).containsExactly("3");
        try (Connection connection = Inspection.connect(settings.databaseUrl())) {
            Texts texts = Texts.valueOf(settings.databaseUrl().kind().name());
            assertThat(new RowReader(connection, texts).count(history)).isOne();
        }
    }

    @Test
    void aDatabaseOfANewerSchemaIsNotFilled() throws SQLException {
        DatabaseSettings settings = newer();
        assertThatThrownBy(
                        () ->
                                new DatabaseVault(settings)
                                        .refill(origin(settings), true, _ -> NOTHING))
                .hasMessageContaining("newer schema");
    }

    @Test
    void aDatabaseOfANewerSchemaIsNotRead() throws SQLException {
        DatabaseSettings settings = newer();
        assertThatThrownBy(() -> new DatabaseVault(settings).snapshot())
                .hasMessageContaining("newer schema");
    }

    private DatabaseSettings newer() throws SQLException {
        DatabaseSettings settings = settings();
        try (Databases databases = Databases.open(settings)) {
            new Migrations(databases).update();
            try (Connection connection = databases.writer().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "UPDATE databasechangelog SET id = 'of-next-year' WHERE id = 'setting'");
            }
        }
        return settings;
    }

    private static void add(FileSink files, String text) {
        try {
            files.add(Checksum.of(stream(text)), text.length(), stream(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static Origin origin(DatabaseSettings settings) {
        Kind kind = settings.databaseUrl().kind();
        return new Origin(
                Instant.EPOCH,
                kind.name().toLowerCase(Locale.ROOT),
                Migrations.known(kind),
                Optional.empty());
    }

    private static Map<String, Set<String>> kept() {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (Table table : Tables.ALL) {
            table.columns().stream()
                    .map(Column::name)
                    .forEach(column -> add(tables, table.name(), column));
        }
        return tables;
    }

    private static Map<String, Set<String>> there(Databases databases) throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Connection connection = databases.writer().getConnection()) {
            Set<String> names = new TreeSet<>();
            try (ResultSet found =
                    connection
                            .getMetaData()
                            .getTables(null, "public", null, new String[] {"TABLE"})) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
            names.removeIf(NOT_KEPT);
            for (String name : names) {
                try (ResultSet columns =
                        connection.getMetaData().getColumns(null, null, name, null)) {
                    while (columns.next()) {
                        add(tables, name, columns.getString("COLUMN_NAME"));
                    }
                }
            }
        }
        return tables;
    }

    private static void add(Map<String, Set<String>> tables, String table, String column) {
        if (!OF_THE_SERVER.equals(table + "." + column)) {
            tables.computeIfAbsent(table, _ -> new TreeSet<>()).add(column);
        }
    }
}
