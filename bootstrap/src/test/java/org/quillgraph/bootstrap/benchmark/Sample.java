package org.quillgraph.bootstrap.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How long each request of a measurement took. */
final class Sample {
    static final Sample NONE = new Sample(new long[0], 0);

    /** In nanoseconds, ascending. */
    private final long[] latencies;

    private final long nanos;

    private Sample(long[] latencies, long nanos) {
        this.latencies = latencies;
        this.nanos = nanos;
    }

    static Sample of(List<long[]> latencies, long nanos) {
        return new Sample(
                latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray(), nanos);
    }

    /** Both measurements, one after the other. */
    Sample and(Sample other) {
        long[] both =
                Stream.of(this, other)
                        .flatMapToLong(sample -> LongStream.of(sample.latencies))
                        .sorted()
                        .toArray();
        return new Sample(both, nanos + other.nanos);
    }

    int requests() {
        return latencies.length;
    }

    double requestsPerSecond() {
        return latencies.length * 1e9 / nanos;
    }

    /** The time that this fraction of all requests did not exceed. */
    double millis(double fraction) {
        int place = (int) Math.ceil(fraction * latencies.length) - 1;
        return latencies[Math.max(0, place)] / 1e6;
    }
}
