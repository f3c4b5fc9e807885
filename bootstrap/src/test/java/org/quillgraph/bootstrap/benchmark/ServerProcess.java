package org.quillgraph.bootstrap.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.quillgraph.persistence.database.DatabaseSettings;

/** A server in a JVM of its own, with which the client shares nothing but the processors. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final int port;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.port = Integer.parseInt(await(Control.PORT));
    }

    /** Runs with the options that the launcher gives the JVM, and with the usual settings. */
    static ServerProcess start(Class<?> main, DatabaseSettings database) throws IOException {
        ProcessBuilder java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseParallelGC",
                                "-Xmx1g",
                                "-Dlogback.configurationFile=logback.xml",
                                main.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = java.environment();
        // as a variable it needs no file where the command line would be too long
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put("PORT", "0");
        environment.put("QUILLGRAPH_DATA", database.dataFolder().toString());
        List.of("PER_MINUTE", "AT_ONCE", "AT_ONCE_OF_ALL")
                .forEach(limit -> environment.put("QUILLGRAPH_REQUESTS_" + limit, "0"));
        environment.remove("DATABASE_URL");
        if (database.url() != null) {
            environment.put("DATABASE_URL", database.url());
        }
        return new ServerProcess(java.start());
    }

    int port() {
        return port;
    }

    /** One exchange on a connection of its own. */
    byte[] ask(String request) {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.exchange(request.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many statements one request takes. */
    long statements(String request) throws IOException {
        order(Control.WATCH);
        ask(request);
        return Long.parseLong(order(Control.COUNT).strip());
    }

    void record() throws IOException {
        order(Control.RECORD);
    }

    void dump(Path file) throws IOException {
        order(Control.DUMP + file.toAbsolutePath());
    }

    /** What the process has had of the processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns when the server has done what the line says, with what it has to say. */
    private String order(String line) throws IOException {
        orders.write(line + "\n");
        orders.flush();
        return await(line);
    }

    private String await(String beginning) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new IOException("the server ended instead of saying " + beginning);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
