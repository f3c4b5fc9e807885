package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void useFolder() {
        environment.put("QUILLGRAPH_DATA", folder.resolve("data").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "token",
                "import",
                "import ideas",
                "import records",
                "export",
                "import articles",
                "import workspace",
                "import campaigns",
                "status",
                "migrate",
                "rollback",
                "rollback-import",
                "backup",
                "verify",
                "restore",
                "transfer",
                "maintain",
                "reset",
                "retain"
            })
    void everyCommandExplainsItself(String command) {
        CommandRun help = run(("help " + command).split(" "));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .isEqualTo(run((command + " --help").split(" ")).out())
                .hasSizeGreaterThan(2)
                .anyMatch(line -> line.contains("quillgraph " + command));
    }

    @Test
    void answersWithOneJsonObjectForScripts() {
        CommandRun migrated = run("migrate", "--json");
        assertThat(migrated.out()).singleElement().asString().startsWith("{\"database\":");
        assertThat(run("status", "--json").out())
                .singleElement()
                .asString()
                .contains("\"pending\":[]", "\"ideaInspirations\":0");
        assertThat(run("rollback", "1", "--json").out())
                .singleElement()
                .asString()
                .startsWith("{\"takenBack\":[\"");
    }

    @Test
    void retainingWithoutAPolicyIsDone() {
        CommandRun run = run("retain");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .singleElement()
                .asString()
                .startsWith("Everything is kept for ever. Set one of QUILLGRAPH_HISTORY_DAYS");
        assertThat(run("retain", "--json").out())
                .containsExactly("{\"dryRun\":false,\"kinds\":[]}");
    }

    @Test
    void saysInJsonToScriptsWhyItFailed() {
        CommandRun failed = run("rollback", "1000", "--json");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).containsExactly("{\"error\":\"" + failed.err().getFirst() + "\"}");
        CommandRun misused = run("retain", "--json", "--never");
        assertThat(misused.exitCode()).isEqualTo(2);
        assertThat(misused.out()).containsExactly("{\"error\":\"Unknown option: '--never'\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "backup, quillgraph.db",
        "backup, quillgraph.db-wal",
        "export users --format csv --output, quillgraph.db",
        "export users --format csv --output, quillgraph.db-wal"
    })
    void noDatabaseIsWrittenOver(String command, String name) {
        run("migrate");
        String file = folder.resolve("data").resolve(name).toString();
        assertFails(
                run((command + " " + file).split(" ")),
                file + " is the database itself. Choose another name.");
        assertThat(pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "export users --format csv --output"})
    void noFolderIsWrittenOver(String command) {
        assertFails(
                run((command + " " + folder).split(" ")), folder + " is a folder. Name a file.");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "users --as-of now", "users --filter {", "users --fields name"})
    void anExportOfWhatIsNotThereIsMisuse(String request) {
        assertThat(run(("export " + request).split(" ")).exitCode()).isEqualTo(2);
    }

    @Test
    void helpNamesTheVariablesOfTheReadme() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
        List<String> documented =
                readme.stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(0, line.indexOf(" | ")))
                        .flatMap(CommandLineTest::variables)
                        .toList();
        List<String> explained =
                run("help").out().stream()
                        .dropWhile(line -> !line.equals("Environment:"))
                        .flatMap(CommandLineTest::variables)
                        .toList();
        assertThat(explained).isEqualTo(documented).isNotEmpty();
    }

    /** What stands in a line between back quotes, or first after its indentation. */
    private static Stream<String> variables(String line) {
        return Pattern.compile("(?:`|^  )([A-Z_]{4,})[` ]")
                .matcher(line)
                .results()
                .map(name -> name.group(1));
    }

    @Test
    void helpTouchesNothing() {
        run("help");
        run("--version");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo --port 99999 | Invalid value for option '--port': 99999 is no whole number from 0 to 65535.",
                "serve --port x    | Invalid value for option '--port': x is no whole number from 0 to 65535.",
                "demo --ideas 0    | Invalid value for option '--ideas': 0 is no whole number from 1 to 2147483647.",
                "rollback 0        | Invalid value for positional parameter at index 0 (N): 0 is no whole number from 1 to 2147483647.",
                "rollback          | Missing required parameter: 'N'",
                "transfer --to=    | Invalid value for option '--to': it is no address of a database; write postgresql://user:password@host:5432/database or sqlite:FILE.",
                "transfer --to sqlite:b.db --from mysql://x/a | Invalid value for option '--from': it is no address of a database; write postgresql://user:password@host:5432/database or sqlite:FILE.",
                "transfer --to postgresql:ideas | Invalid value for option '--to': it is no address of a PostgreSQL database: it names no host; a special character in the password is written as %XX. Write postgresql://user:password@host:5432/database.",
                "transfer --to sqlite:b.db --to-data pom.xml/data | Invalid value for option '--to-data': pom.xml/data is no folder that may be written to.",
                "import            | Missing required subcommand",
                "import ideas      | Missing required parameter: 'FILE'",
                "import records x  | Missing required parameter: 'FILE'",
                "export            | Missing required parameter: 'TYPE'",
                "export x --format xml | Invalid value for option '--format': xml is no format; there are csv, json and ndjson.",
                "export x --json   | --json says what came of an export to a file; add --output.",
                "paint             | Unmatched argument at index 0: 'paint'",
            })
    void wrongUseExitsWithTwo(String line, String message) {
        CommandRun run = run(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).first().isEqualTo(message);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATABASE_POOL_SIZE      | many  | DATABASE_POOL_SIZE: is many; it must be a whole number from 1 to 10000.",
                "DATABASE_MAX_OVERFLOW   | -1    | DATABASE_MAX_OVERFLOW: is -1; it must be a whole number from 0 to 10000.",
                "PORT                    | 70000 | PORT: is 70000; it must be a whole number from 0 to 65535.",
                "QUILLGRAPH_PAGE_MAX     | 0     | QUILLGRAPH_PAGE_MAX: is 0; it must be a whole number from 1 to 100000.",
                "QUILLGRAPH_PAGE_DEFAULT | 2000  | QUILLGRAPH_PAGE_DEFAULT: is 2000, more than QUILLGRAPH_PAGE_MAX, which is 1000.",
                "QUILLGRAPH_STATEMENT_SECONDS | -1 | QUILLGRAPH_STATEMENT_SECONDS: is -1; it must be a whole number from 0 to 86400.",
                "QUILLGRAPH_TRUSTED_ONLY | true | QUILLGRAPH_TRUSTED_ONLY: is true, and QUILLGRAPH_TRUSTED_DOCUMENTS names none, so that nothing could be asked.",
                "QUILLGRAPH_TRUSTED_DOCUMENTS | nowhere.json | QUILLGRAPH_TRUSTED_DOCUMENTS: is nowhere.json, which cannot be read.",
                "QUILLGRAPH_INTROSPECTION | nobody | QUILLGRAPH_INTROSPECTION: is nobody; it must be admin or editor or analyst or viewer.",
                "QUILLGRAPH_STEMMING     | latin | QUILLGRAPH_STEMMING: is latin; it must be none or english.",
                "QUILLGRAPH_CORS_ORIGINS | * | QUILLGRAPH_CORS_ORIGINS: has *, which is no origin; name each one, such as https://studio.example.",
                "QUILLGRAPH_TRUSTED_PROXIES | 10.0.0.1, all | QUILLGRAPH_TRUSTED_PROXIES: has all, which is no address; name addresses or networks, such as 10.0.0.0/8.",
                "QUILLGRAPH_DEPTH_MAX    | deep  | QUILLGRAPH_DEPTH_MAX: is deep; it must be a whole number from 1 to 1000.",
            })
    void aWrongVariableIsWrongUse(String variable, String value, String message) {
        environment.put(variable, value);
        CommandRun run = run("serve");
        assertThat(run.err()).containsExactly(message);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void anAddressThatIsNoneGetsOneLine() {
        environment.put("DATABASE_URL", "mysql://localhost/ideas");
        CommandRun run = run("status");
        assertThat(run.err()).singleElement().asString().startsWith("DATABASE_URL: is no address");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "status", "migrate", "rollback 1"})
    void aDatabaseThatIsDownGetsOneLine(String line) throws IOException {
        int port = freePort();
        environment.put("DATABASE_URL", "postgresql://me:secret@127.0.0.1:" + port + "/ideas");
        assertFails(
                run(line.split(" ")),
                "Cannot use PostgreSQL at 127.0.0.1:"
                        + port
                        + ", database ideas: nothing answers there."
                        + " Check that the server runs and that DATABASE_URL names its host and port.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "status", "migrate"})
    void aFileThatIsNoDatabaseGetsOneLine(String command) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("note.txt"),
                        "not a database, but long enough to be looked at");
        environment.put("DATABASE_URL", "sqlite:" + file);
        assertFails(
                run(command), "Cannot use SQLite file " + file + ": it is not a SQLite database.");
    }

    @ParameterizedTest
    @CsvSource({"migrate, file", "migrate, file/data", "status, file", "status, file/data/deep"})
    void aFolderThatCannotBeGetsOneLine(String command, String data) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        environment.put("QUILLGRAPH_DATA", folder.resolve(data).toString());
        CommandRun run = run(command);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains(file.toString());
    }

    @Test
    void aPortInUseGetsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertFails(
                    run("serve", "--port", String.valueOf(port)),
                    "Port "
                            + port
                            + " is in use. Stop the program that has it, or choose another with --port.");
        }
    }

    @Test
    void aFileToImportThatIsMissingGetsOneLine() {
        assertFails(run("import", "ideas", "/no/such.s3db"), "There is no file /no/such.s3db.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void statusMakesNoFile() {
        CommandRun status = run("status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).anyMatch(line -> line.startsWith("pending"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void migrateMakesWhatStatusSaysIsPending() {
        long pending = pending();
        assertThat(run("migrate").out().stream().filter(line -> line.startsWith("made")))
                .hasSize((int) pending);
        assertThat(pending()).isZero();
    }

    @Test
    void statusCountsRows() {
        run("migrate");
        assertThat(run("status").out()).anyMatch(line -> line.matches("ideaInspirations +0"));
    }

    @Test
    void rollbackTakesBackAndSaysWhat() {
        run("migrate");
        assertThat(run("rollback", "2").out())
                .hasSize(2)
                .allMatch(line -> line.startsWith("taken back"));
        assertThat(pending()).isEqualTo(2);
        run("migrate");
        assertThat(pending()).isZero();
    }

    @Test
    void rollbackOfMoreThanThereIsDoesNothing() {
        run("migrate");
        assertThat(run("rollback", "1000").exitCode()).isEqualTo(1);
        assertThat(pending()).isZero();
    }

    private long pending() {
        return run("status").out().stream().filter(line -> line.startsWith("pending")).count();
    }

    private static void assertFails(CommandRun run, String message) {
        assertThat(run.err()).containsExactly(message);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(environment, arguments);
    }
}
