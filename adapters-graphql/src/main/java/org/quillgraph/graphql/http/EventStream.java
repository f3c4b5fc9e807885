package org.quillgraph.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.Exchange;

/** One answer that goes on: events, and comments between them that show whether anyone listens. */
final class EventStream implements Outlet, AsyncListener {
    /** By then the network has said that nobody was there to take what was sent. */
    private static final Duration ECHO = Duration.ofSeconds(1);

    private static final byte[] HEARTBEAT = bytes(":\n\n");
    private static final byte[] NEXT = bytes("event: next\ndata: ");
    private static final byte[] END = bytes("\n\n");
    private static final byte[] COMPLETE = bytes("event: complete\ndata: \n\n");

    private final AsyncContext answer;
    private final Exchange exchange;
    private final Delivery delivery;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Lock writing = new ReentrantLock();

    EventStream(AsyncContext answer, Exchange exchange, Standing standing, Traffic traffic) {
        this.answer = answer;
        this.exchange = exchange;
        this.delivery = new Delivery(this, standing, traffic);
    }

    /** Until the last event, or the client is gone. */
    void send(ExecutionResult result) {
        try {
            delivery.deliver(result);
        } finally {
            close();
        }
    }

    void watch(Heartbeat heartbeat) {
        try {
            while (!isClosedWithin(heartbeat.every())) {
                write(output -> output.write(HEARTBEAT));
                delivery.checkStanding();
                if (!isClosedWithin(ECHO)) {
                    write(output -> output.write(HEARTBEAT));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosedWithin(Duration time) throws InterruptedException {
        return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void next(ExecutionResult result) {
        next(exchange.bytes(result));
    }

    /** A result like others here. */
    @Override
    public void fail(List<GraphQLError> errors) {
        next(
                AnswerBytes.of(
                        Map.of(
                                "errors",
                                errors.stream().map(GraphQLError::toSpecification).toList())));
        complete();
    }

    private void next(AnswerBytes result) {
        write(
                output -> {
                    output.write(NEXT);
                    result.writeTo(output);
                    output.write(END);
                });
    }

    /** Ends the answer, so that nothing can follow. */
    @Override
    public void complete() {
        write(output -> output.write(COMPLETE));
        close();
    }

    @FunctionalInterface
    private interface Part {
        void writeTo(ServletOutputStream output) throws IOException;
    }

    /** Waits for a client that is slow; one that is gone ends the operation. */
    private void write(Part part) {
        writing.lock();
        try {
            if (closed.getCount() > 0) {
                ServletOutputStream output = answer.getResponse().getOutputStream();
                part.writeTo(output);
                output.flush();
            }
        } catch (IOException | IllegalStateException e) {
            close();
        } finally {
            writing.unlock();
        }
    }

    void close() {
        delivery.cancel();
        writing.lock();
        try {
            if (closed.getCount() > 0) {
                closed.countDown();
                answer.complete();
            }
        } catch (IllegalStateException e) {
            // Tomcat has ended it already
        } finally {
            writing.unlock();
        }
    }

    /** Tomcat uses the answer for another client next, so that it must not be touched any more. */
    @Override
    public void onComplete(AsyncEvent event) {
        delivery.cancel();
        writing.lock();
        try {
            closed.countDown();
        } finally {
            writing.unlock();
        }
    }

    /** Of a client that is gone, who needs no page that says so. */
    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
