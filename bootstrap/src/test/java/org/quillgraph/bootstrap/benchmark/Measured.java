package org.quillgraph.bootstrap.benchmark;

import java.time.Duration;

/** What one server made of one case. */
record Measured(Sample sample, Duration processorTime) {
    static final Measured NOTHING = new Measured(Sample.NONE, Duration.ZERO);

    static Measured of(ServerProcess server, Load load, int clients, Duration length)
            throws InterruptedException {
        Duration before = server.processorTime();
        Sample sample = load.run(clients, length);
        return new Measured(sample, server.processorTime().minus(before));
    }

    Measured and(Measured other) {
        return new Measured(sample.and(other.sample), processorTime.plus(other.processorTime));
    }

    /** What a request takes of the processors in the server's own process. */
    double processorMillis() {
        return processorTime.toNanos() / 1e6 / sample.requests();
    }
}
