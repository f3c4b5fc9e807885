package org.quillgraph.bootstrap.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fills each database, starts Quillgraph and the rival on it, and asks both the same questions in
 * turns.
 */
@Command(name = "benchmark", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Benchmark implements Callable<Integer> {
    private static final long SEED = 42;

    @Option(names = "--ideas", description = "How many ideas to fill a database with.")
    private int ideas = 100_000;

    @Option(
            names = "--database",
            split = ",",
            description =
                    "sqlite and postgresql, each new; or the address of one, filled if empty.")
    private List<String> databases = List.of("sqlite", "postgresql");

    @Option(names = "--clients", split = ",", description = "Numbers of clients at once.")
    private List<Integer> clients = List.of(1, 16);

    /** Until the JVM has compiled what the server runs: that takes it longer than the rival. */
    @Option(names = "--warm-up", description = "Seconds each server is warmed up.")
    private double warmUp = 120;

    @Option(names = "--rounds", description = "How often the servers take turns in each case.")
    private int rounds = 3;

    @Option(names = "--seconds", description = "Seconds of each turn.")
    private double seconds = 2;

    @Option(names = "--case", description = "Only cases whose name contains this.")
    private String named = "";

    @Option(names = "--profile", description = "Say where the server's time goes, too.")
    private boolean profile;

    @Option(names = "--output", description = "Where to write the table.")
    private Path output = Path.of("target", "benchmark.md");

    private final Report report = new Report();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        List<String> versions = new ArrayList<>();
        for (String name : databases) {
            Target target = Target.of(name);
            versions.add(target.version());
            fill(target);
            try (ServerProcess quillgraph =
                            ServerProcess.start(MeasuredServer.class, target.settings());
                    ServerProcess rival =
                            ServerProcess.start(RivalServer.class, target.settings())) {
                measure(target, quillgraph, rival);
            }
        }
        String markdown = report.markdown(conditions(versions));
        System.out.println("\n" + markdown);
        Files.createDirectories(output.toAbsolutePath().getParent());
        Files.writeString(output, markdown);
        return 0;
    }

    private void fill(Target target) throws SQLException {
        long start = System.nanoTime();
        long stored = target.fill(ideas, SEED, (done, total) -> {});
        System.out.printf(
                "%s: %,d ideas stored in %.1f s%n",
                target.version(), stored, (System.nanoTime() - start) / 1e9);
    }

    private void measure(Target target, ServerProcess quillgraph, ServerProcess rival)
            throws IOException, SQLException, InterruptedException {
        String database = target.version();
        List<Case> cases =
                new Cases(SEED, ideas, quillgraph, target.token())
                        .all().stream().filter(one -> one.name().contains(named)).toList();
        Duration turn = Duration.ofMillis((long) (1000 * seconds));
        Duration warming = Duration.ofMillis((long) (1000 * warmUp / cases.size()));
        for (Case one : cases) {
            Agreement.check(one, quillgraph, rival);
            one.loadOnQuillgraph(quillgraph.port()).run(4, warming);
            one.loadOnRival(rival.port()).run(4, warming);
        }
        for (Case one : cases) {
            Case.Question question = one.questions().getFirst();
            long ours = quillgraph.statements(question.toQuillgraph());
            long theirs = rival.statements(question.toRival());
            for (int count : clients) {
                Turns turns = turns(one, quillgraph, rival, count, turn);
                Report.Row row =
                        new Report.Row(
                                database, one.name(), count, turns.ours, ours, turns.rival, theirs);
                System.out.println(row);
                report.add(row);
            }
        }
        if (profile) {
            for (Case one : cases) {
                report.add(Profile.of(one, quillgraph, database, turn.multipliedBy(rounds)));
            }
        }
    }

    private record Turns(Measured ours, Measured rival) {}

    /** In turns, so that whatever else the machine does meets both. */
    private Turns turns(
            Case one, ServerProcess quillgraph, ServerProcess rival, int clients, Duration length)
            throws InterruptedException {
        Turns sum = new Turns(Measured.NOTHING, Measured.NOTHING);
        for (int round = 0; round < rounds; round++) {
            Measured theirs = Measured.of(rival, one.loadOnRival(rival.port()), clients, length);
            Measured ours =
                    Measured.of(
                            quillgraph, one.loadOnQuillgraph(quillgraph.port()), clients, length);
            sum = new Turns(sum.ours.and(ours), sum.rival.and(theirs));
        }
        return sum;
    }

    private String conditions(List<String> versions) {
        return "%,d ideas; JDK %s, %d processors, %s %s; %s."
                .formatted(
                        ideas,
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        String.join(", ", versions));
    }
}
