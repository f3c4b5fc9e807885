package org.quillgraph.graphql.live;

import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import org.quillgraph.application.live.Changes;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.graphql.field.Answer;
import org.quillgraph.graphql.field.Shape;

/** Changes as answers, no faster than they are asked for. */
final class ChangeStream implements Flow.Publisher<Answer> {
    private final Changes changes;
    private final Shape<ChangeEvent> shape;

    ChangeStream(Changes changes, Shape<ChangeEvent> shape) {
        this.changes = changes;
        this.shape = shape;
    }

    /** Returns when the stream has ended: it is to be called on a thread that may wait. */
    @Override
    public void subscribe(Flow.Subscriber<? super Answer> subscriber) {
        Demand demand = new Demand();
        subscriber.onSubscribe(demand);
        try (changes) {
            while (demand.awaitOne() && changes.next() instanceof ChangeEvent change) {
                subscriber.onNext(new Answer(shape.of(change)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            subscriber.onError(e);
        }
    }

    private final class Demand implements Flow.Subscription {
        private final Semaphore wanted = new Semaphore(0);
        private volatile boolean cancelled;

        @Override
        public void request(long more) {
            wanted.release((int) Math.min(more, Integer.MAX_VALUE - wanted.availablePermits()));
        }

        @Override
        public void cancel() {
            cancelled = true;
            changes.close();
            wanted.release();
        }

        boolean awaitOne() throws InterruptedException {
            wanted.acquire();
            return !cancelled;
        }
    }
}
