package org.quillgraph.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.demo.DemoIdea;
import org.quillgraph.application.demo.DemoIdeas;
import org.quillgraph.bootstrap.cli.Console;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.persistence.ChildProgram;
import org.quillgraph.persistence.database.DatabaseSettings;
import tools.jackson.databind.JsonNode;

/** The command {@code demo}, killed while it makes up ideas and started again, on one database. */
abstract class DemoKillContract {
    private static final int COUNT = 5_000;
    private static final int SEED = 42;
    private static final int REPORTS_BEFORE_THE_KILL = 3;
    private static final Pattern REPORT = Pattern.compile("Making up ideas: (\\d+) of .*");
    private static final Pattern SERVER = Pattern.compile(".*:(\\d+)/graphql");
    private static final Pattern WENT_ON =
            Pattern.compile("(\\d+) ideas were there already, .*; (\\d+) were added\\.");

    private DatabaseSettings database;

    abstract DatabaseSettings database();

    @Test
    void theNextGoesOnWhereItStopped() throws IOException {
        database = database();
        int confirmed = fillAndKill();
        List<DemoIdea> made =
                LongStream.range(0, COUNT).mapToObj(new DemoIdeas(SEED)::make).toList();
        try (Demo demo = new Demo();
                GraphClient client = demo.client()) {
            Matcher said = demo.said(WENT_ON);
            int found = Integer.parseInt(said.group(1));
            assertThat(found).isBetween(confirmed, COUNT - 1);
            assertThat(Integer.parseInt(said.group(2))).isEqualTo(COUNT - found);
            assertThat(ids(client)).isEqualTo(ids(made));
            assertThat(total(client, "classifications"))
                    .isEqualTo(made.stream().mapToInt(idea -> idea.classifications().size()).sum());
            assertThat(total(client, "sourceTrackings"))
                    .isEqualTo(made.stream().mapToInt(idea -> idea.sourceTrackings().size()).sum());
            assertThat(total(client, "articles"))
                    .isEqualTo(
                            made.stream()
                                    .flatMap(idea -> idea.outcome().stream())
                                    .filter(Article.class::isInstance)
                                    .count());
        }
    }

    /** How many ideas it said it had stored. */
    private int fillAndKill() throws IOException {
        int stored = 0;
        try (Demo demo = new Demo()) {
            for (int reports = 0; reports < REPORTS_BEFORE_THE_KILL; reports++) {
                stored = Integer.parseInt(demo.readTo(REPORT).group(1));
            }
        }
        return stored;
    }

    private static Set<String> ids(List<DemoIdea> made) {
        Set<String> ids = new TreeSet<>();
        made.forEach(idea -> ids.add(idea.idea().id().toString()));
        return ids;
    }

    private static Set<String> ids(GraphClient client) {
        Set<String> ids = new TreeSet<>();
        for (int offset = 0; offset <= COUNT; offset += 1_000) {
            JsonNode nodes =
                    client.ask(
                                    "{ ideaInspirations(first: 1000, offset: %d) { nodes { id } } }"
                                            .formatted(offset))
                            .at("/ideaInspirations/nodes");
            ids.addAll(GraphClient.texts(nodes, "id"));
        }
        return ids;
    }

    private static int total(GraphClient client, String connection) {
        return client.ask("{ %s { totalCount } }".formatted(connection))
                .at("/" + connection + "/totalCount")
                .asInt();
    }

    /** The command in a process of its own, which is killed at the end. */
    private final class Demo implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;
        private final List<String> said = new ArrayList<>();

        Demo() throws IOException {
            process =
                    ChildProgram.start(
                            Main.class,
                            database,
                            "demo",
                            "--port=0",
                            "--ideas=" + COUNT,
                            "--seed=" + SEED);
            output = process.inputReader(UTF_8);
        }

        /** Waits for a line of this form, the address of GraphiQL being the last at all. */
        Matcher readTo(Pattern form) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                Matcher matcher = form.matcher(line);
                if (matcher.matches()) {
                    return matcher;
                }
                if (line.startsWith("  GraphiQL")) {
                    break;
                }
            }
            throw new AssertionError("it only said " + said);
        }

        /** The line of this form among those read so far. */
        Matcher said(Pattern form) {
            return said.stream()
                    .map(form::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("it only said " + said));
        }

        GraphClient client() throws IOException {
            int port = Integer.parseInt(readTo(SERVER).group(1));
            CommandRun token =
                    CommandRun.of(
                            CommandRun.environment(database, database.dataFolder()),
                            "token",
                            "--role=ADMIN");
            return new GraphClient(port, Tokens.bearer(token.out().getFirst()));
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            output.close();
        }
    }

    /** What the child processes run. */
    static final class Main {
        public static void main(String[] arguments) {
            DatabaseSettings database = ChildProgram.settings(arguments);
            Console console =
                    new Console(
                            System.out,
                            // so that the progress is read along with the rest
                            System.out,
                            CommandRun.environment(database, database.dataFolder()),
                            false);
            String[] command = Arrays.copyOfRange(arguments, 2, arguments.length);
            System.exit(Quillgraph.run(console, command));
        }
    }
}
