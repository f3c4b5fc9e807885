package org.quillgraph.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.application.vault.BackupTask;
import org.quillgraph.bootstrap.cli.Console;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.differential.DerivedKeys;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.persistence.ChildProgram;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.files.FolderFileStore;
import org.quillgraph.persistence.search.Stemming;
import org.quillgraph.persistence.search.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One database backed up and put back into databases of both kinds, by the commands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BackupContract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OF_EACH_TYPE = 40;
    private static final byte[] SOME_BYTES = "bytes of a file".getBytes(UTF_8);
    private static final byte[] FORMER_BYTES = "bytes of a deleted file".getBytes(UTF_8);
    private static final byte[] ALTERED_BYTES = "bytes of a rotten file".getBytes(UTF_8);

    private final Path folder = TestDatabases.newFolder();
    private final Path backup = folder.resolve("all.backup");

    private List<Record> records;
    private DatabaseSettings source;
    private Program restored;
    private Path restoredFiles;

    abstract DatabaseSettings database();

    abstract DatabaseSettings otherKind();

    @BeforeAll
    void backUpAndRestore() throws IOException {
        source = withFolder(database());
        try (Program program = program(source)) {
            records = RandomContent.of(program.part(Catalogue.class), 7, OF_EACH_TYPE);
            Repositories repositories = program.part(Repositories.class);
            repositories.addAll(records.stream().map(record -> (Entity<?>) record).toList());
            addFiles(repositories.of(UploadedFile.class));
            // while the database is open, as by a server
            assertThat(run(source, "backup", backup.toString()).exitCode()).isZero();
        }
        DatabaseSettings target = empty();
        restoredFiles = target.dataFolder();
        CommandRun run = run(target, "restore", backup.toString());
        assertThat(run.exitCode()).as("%s", run.err()).isZero();
        restored = program(target);
    }

    /** One that a record tells of, one that only the history does, and one that was altered. */
    private void addFiles(Repository<UploadedFile> repository) throws IOException {
        UploadedFile some =
                records.stream()
                        .filter(UploadedFile.class::isInstance)
                        .map(UploadedFile.class::cast)
                        .findFirst()
                        .orElseThrow();
        FileStore store = new FolderFileStore(source.dataFolder());
        List<UploadedFile> files = new ArrayList<>();
        for (byte[] bytes : List.of(SOME_BYTES, FORMER_BYTES, ALTERED_BYTES)) {
            try (FileStore.Arrival arrival =
                    store.receive(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
                arrival.keep();
                files.add(told(some, arrival.checksum()));
            }
        }
        repository.addAll(files);
        repository.delete(files.get(1).id());
        Files.write(source.dataFolder().resolve(place(ALTERED_BYTES)), new byte[] {0});
    }

    private static UploadedFile told(UploadedFile like, Checksum checksum) {
        return new UploadedFile(
                Key.fresh(),
                like.campaign(),
                like.user(),
                like.originalFilename(),
                checksum.hex(),
                checksum.place(),
                like.fileSize(),
                like.mimeType(),
                like.fileCategory(),
                like.analysisStatus(),
                like.analysisResults(),
                like.extractedText(),
                like.imageAnalysis(),
                like.uploadSource(),
                like.createdAt(),
                like.updatedAt(),
                like.version());
    }

    private static String place(byte[] bytes) throws IOException {
        return Checksum.of(new ByteArrayInputStream(bytes)).place();
    }

    @AfterAll
    void close() {
        restored.close();
    }

    @Test
    void theOtherKindHoldsTheSameRecordsAfterwards() {
        Repositories stored = restored.part(Repositories.class);
        DerivedKeys.filledIn(records)
                .forEach(record -> assertThat(find(stored, record)).isEqualTo(record));
    }

    @Test
    void uploadedFilesComeBack() throws IOException {
        assertHoldsFiles(restoredFiles);
    }

    @Test
    void whatHasNoBytesOrOthersIsCountedAsMissing() {
        JsonNode files = report(backup).get("files");
        assertThat(files.get("count").asLong()).isEqualTo(2);
        assertThat(files.get("bytes").asLong()).isEqualTo(SOME_BYTES.length + FORMER_BYTES.length);
        assertThat(files.get("missing").asLong()).isEqualTo(named() + 1);
        assertThat(run(source, "verify", backup.toString()).out().getLast())
                .startsWith(named() + 1 + " more files");
    }

    /** How many records tell of files by names of random texts. */
    private long named() {
        return records.stream()
                .filter(UploadedFile.class::isInstance)
                .map(record -> ((UploadedFile) record).storedFilename())
                .distinct()
                .count();
    }

    private static void assertHoldsFiles(Path data) throws IOException {
        assertThat(data.resolve(place(SOME_BYTES))).hasBinaryContent(SOME_BYTES);
        assertThat(data.resolve(place(FORMER_BYTES))).hasBinaryContent(FORMER_BYTES);
        assertThat(data.resolve(place(ALTERED_BYTES))).doesNotExist();
    }

    @Test
    void changesGoOnBehindThoseThatWereRestored() {
        ChangeFeed feed = restored.part(ChangeFeed.class);
        long last = feed.latest().position();
        Record late = RandomContent.of(restored.part(Catalogue.class), 8, 1).getFirst();
        restored.part(Repositories.class).addAll(List.of((Entity<?>) late));
        assertThat(feed.after(feed.at(last), 10))
                .singleElement()
                .satisfies(change -> assertThat(change.place().position()).isEqualTo(last + 1));
    }

    @Test
    void aBackupOfWhatWasRestoredHoldsTheSameRows() {
        DatabaseSettings target = used();
        CommandRun run = run(target, "restore", "--replace", backup.toString());
        assertThat(run.exitCode()).as("%s", run.err()).isZero();
        Path again = folder.resolve("again.backup");
        assertThat(run(target, "backup", again.toString()).exitCode()).isZero();
        assertThat(tables(again)).isEqualTo(tables(backup)).isNotEmpty();
    }

    @Test
    void aTransferGivesTheOtherKindTheSameRows() {
        DatabaseSettings target = empty();
        CommandRun run = run(source, "transfer", "--json", "--to", address(target));
        assertThat(run.exitCode()).as("%s", run.err()).isZero();
        assertThat(kept(JSON.readTree(run.out().getFirst()))).isEqualTo(tables(backup));
    }

    @Test
    void aTransferCarriesFilesToAnotherDataFolder() throws IOException {
        DatabaseSettings target = empty();
        Path data = folder.resolve("elsewhere");
        run(source, "transfer", "--to", address(target), "--to-data", data.toString());
        assertHoldsFiles(data);
    }

    @Test
    void aTransferToItselfIsRefused() {
        String address = address(source);
        String other =
                address.contains("localhost")
                        ? address.replace("localhost", "127.0.0.1")
                        : address.replaceFirst("/([^/]*)$", "/./$1");
        for (String to : List.of(address, other)) {
            assertThat(run(source, "transfer", "--to", to, "--replace").err())
                    .containsExactly("--from and --to name the same database.");
        }
    }

    private DatabaseSettings empty() {
        return withFolder(otherKind());
    }

    /** A data folder of its own also where the database is no file. */
    private static DatabaseSettings withFolder(DatabaseSettings database) {
        return new DatabaseSettings(
                address(database),
                TestDatabases.newFolder(),
                database.poolSize(),
                database.maxOverflow());
    }

    private static String address(DatabaseSettings database) {
        return database.databaseUrl() instanceof DatabaseUrl.Sqlite(Path file)
                ? "sqlite:" + file
                : Objects.requireNonNull(database.url());
    }

    @Test
    void aUsedDatabaseIsLeftAlone() {
        DatabaseSettings target = used();
        CommandRun refused = run(target, "restore", backup.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString().containsPattern("holds \\d+ rows");
        try (Program program = program(target)) {
            assertHoldsOneRecord(program);
        }
    }

    @Test
    void aDatabaseThatAServerUsesIsLeftAlone() {
        DatabaseSettings target = used();
        try (Program server = program(target)) {
            CommandRun refused = run(target, "restore", "--replace", backup.toString());
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).singleElement().asString().contains("Stop that first");
            assertHoldsOneRecord(server);
        }
    }

    @Test
    void killedInTheMiddleItLeavesWhatWasThere() throws IOException {
        DatabaseSettings target = used();
        Process process =
                ChildProgram.start(Main.class, target, "restore", "--replace", backup.toString());
        try (BufferedReader output = process.inputReader(UTF_8)) {
            assertThat(output.readLine()).startsWith("Restoring: ");
        } finally {
            process.destroyForcibly();
        }
        try (Program program = program(target)) {
            assertHoldsOneRecord(program);
        }
    }

    @Test
    void encryptedItTakesItsPassphrase() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "correct horse\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "battery staple\n");
        Path file = folder.resolve("encrypted.backup");
        run(source, "backup", file.toString(), "--passphrase-file", secret.toString());
        assertThat(run(source, "verify", file.toString()).err())
                .singleElement()
                .asString()
                .contains("--passphrase-file");
        assertThat(
                        run(
                                        source,
                                        "verify",
                                        file.toString(),
                                        "--passphrase-file",
                                        wrong.toString())
                                .err())
                .containsExactly("The passphrase is not the one it was encrypted with.");
        assertThat(tables(file, "--passphrase-file", secret.toString())).isEqualTo(tables(backup));
    }

    @Test
    void wordsAreCutAsTheyWere() {
        DatabaseSettings english = empty();
        Map<String, String> environment =
                new HashMap<>(CommandRun.environment(english, english.dataFolder()));
        environment.put("QUILLGRAPH_STEMMING", "english");
        Program.of(Settings.from(environment)).close();
        Path file = folder.resolve("english.backup");
        assertThat(run(english, "backup", file.toString()).exitCode()).isZero();

        DatabaseSettings target = empty();
        assertThat(run(target, "restore", file.toString()).exitCode()).isZero();
        try (Program program = program(target)) {
            assertThat(program.part(Words.class).stemming()).isEqualTo(Stemming.ENGLISH);
        }
    }

    @Test
    void statusTellsOfTheLastBackupByHand() {
        assertThat(run(source, "status").out())
                .anyMatch(
                        line ->
                                line.startsWith("last backup")
                                        && line.contains(folder.toAbsolutePath().toString()));
    }

    @Test
    void aServersBackupsAreEncryptedAndOnlyTheNewestKept() throws IOException {
        Path secret = Files.writeString(folder.resolve("servers-secret"), "correct horse\n");
        Path old = source.dataFolder().resolve("backups/20200101-033000.backup");
        Files.createDirectories(old.resolveSibling("."));
        Files.createFile(old);
        Map<String, String> environment =
                new HashMap<>(CommandRun.environment(source, source.dataFolder()));
        environment.put("QUILLGRAPH_BACKUP_PASSPHRASE_FILE", secret.toString());
        environment.put("QUILLGRAPH_BACKUP_KEEP", "1");
        try (Program server = Program.of(Settings.from(environment))) {
            Path made = Path.of(server.part(BackupTask.class).run());
            assertThat(old).doesNotExist();
            assertThat(run(source, "verify", made.toString()).exitCode()).isOne();
            assertThat(tables(made, "--passphrase-file", secret.toString())).isNotEmpty();
        }
    }

    private static Object find(Repositories stored, Record record) {
        return find(stored, record.getClass(), ((Entity<?>) record).id());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object find(Repositories stored, Class kind, Key id) {
        return stored.of(kind).find(id).orElseThrow();
    }

    /** With one record in it. */
    private DatabaseSettings used() {
        DatabaseSettings target = empty();
        try (Program program = program(target)) {
            Record one = RandomContent.of(program.part(Catalogue.class), 8, 1).getFirst();
            program.part(Repositories.class).addAll(List.of((Entity<?>) one));
        }
        return target;
    }

    private static void assertHoldsOneRecord(Program program) {
        assertThat(program.part(ChangeFeed.class).after(Place.BEGINNING, 10)).hasSize(1);
    }

    private JsonNode tables(Path file, String... options) {
        return kept(report(file, options));
    }

    /** Each backup is noted in the database, so that the next one tells of it. */
    private static JsonNode kept(JsonNode report) {
        ObjectNode tables = (ObjectNode) report.get("tables");
        tables.remove("job_run");
        return tables;
    }

    private JsonNode report(Path file, String... options) {
        List<String> command = new ArrayList<>(List.of("verify", "--json", file.toString()));
        command.addAll(List.of(options));
        CommandRun verified = run(source, command.toArray(String[]::new));
        assertThat(verified.exitCode()).as("%s", verified.err()).isZero();
        return JSON.readTree(verified.out().getFirst());
    }

    private static Program program(DatabaseSettings database) {
        return Program.of(settings(database));
    }

    private static Settings settings(DatabaseSettings database) {
        return Settings.from(CommandRun.environment(database, database.dataFolder()));
    }

    private static CommandRun run(DatabaseSettings database, String... command) {
        return CommandRun.of(CommandRun.environment(database, database.dataFolder()), command);
    }

    /** What the child process runs; it tells its progress on standard output. */
    static final class Main {
        public static void main(String[] arguments) {
            DatabaseSettings database = ChildProgram.settings(arguments);
            Map<String, String> environment =
                    CommandRun.environment(database, database.dataFolder());
            String[] command = Arrays.copyOfRange(arguments, 2, arguments.length);
            Console console = new Console(System.out, System.out, environment, false);
            System.exit(Quillgraph.run(console, command));
        }
    }
}
