package org.quillgraph.bootstrap;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A transaction that has written and is committed much later. */
final class SlowWriter {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Writer writer;
    private final ExecutorService beside;
    private Future<UUID> writing;

    SlowWriter(Writer writer, ExecutorService beside) {
        this.writer = writer;
        this.beside = beside;
    }

    void begin() throws InterruptedException {
        writing = beside.submit(() -> new Projects(writer.program()).add("Slow", this::await));
        begun.await();
    }

    private void await() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void end() throws InterruptedException, ExecutionException {
        end.countDown();
        writing.get();
    }
}
