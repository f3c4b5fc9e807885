package org.quillgraph.bootstrap.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed loop: each of some clients asks its next question as soon as it has the answer to the
 * last.
 */
record Load(int port, List<String> requests) {

    /** Asks for so long, each client beginning elsewhere among the questions. */
    Sample run(int clients, Duration length) throws InterruptedException {
        List<byte[]> ready =
                requests.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            long end = start + length.toNanos();
            List<Callable<long[]>> loops = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int first = i * requests.size() / clients;
                loops.add(() -> loop(ready, first, end));
            }
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> loop : threads.invokeAll(loops)) {
                latencies.add(loop.get());
            }
            return Sample.of(latencies, System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed under load", e.getCause());
        }
    }

    private long[] loop(List<byte[]> ready, int first, long end) throws IOException {
        long[] latencies = new long[1024];
        int count = 0;
        try (HttpConnection connection = new HttpConnection(port)) {
            for (long now = System.nanoTime(); now < end; count++) {
                connection.exchange(ready.get((first + count) % ready.size()));
                long then = now;
                now = System.nanoTime();
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * count);
                }
                latencies[count] = now - then;
            }
        }
        return Arrays.copyOf(latencies, count);
    }
}
