package org.quillgraph.graphql.http;

import graphql.ExecutionResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.http.Places.Place;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Delivers the results of an operation, which may be one or many, until it is cancelled. */
final class Delivery implements Subscriber<ExecutionResult> {
    private final Outlet outlet;
    private final Standing standing;
    private final Traffic traffic;
    private @Nullable Subscription results;
    private boolean cancelled;

    Delivery(Outlet outlet, Standing standing, Traffic traffic) {
        this.outlet = outlet;
        this.standing = standing;
        this.traffic = traffic;
    }

    /** Returns after the last one, so it is to be called on a thread that may wait. */
    void deliver(ExecutionResult result) {
        Publisher<ExecutionResult> many = Execution.results(result);
        if (many != null) {
            follow(many);
        } else if (result.isDataPresent()) {
            onNext(result);
            onComplete();
        } else {
            outlet.fail(result.getErrors());
        }
    }

    /** Ends what goes on where its caller may not follow it any more, also when nothing happens. */
    void checkStanding() {
        if (!isFollowing()) {
            return;
        }
        try {
            standing.check();
        } catch (ProblemException e) {
            onError(e);
            cancel();
        }
    }

    private synchronized boolean isFollowing() {
        return results != null;
    }

    private void follow(Publisher<ExecutionResult> many) {
        try (Place _ = traffic.subscription(Caller.current())) {
            many.subscribe(this);
        } catch (ProblemException e) {
            onError(e);
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        synchronized (this) {
            results = subscription;
            if (cancelled) {
                subscription.cancel();
            }
        }
        subscription.request(1);
    }

    @Override
    public void onNext(ExecutionResult result) {
        try {
            if (results != null) {
                standing.check();
            }
            traffic.memory()
                    .call(
                            () -> {
                                outlet.next(result);
                                return true;
                            });
        } catch (ProblemException e) {
            onError(e);
            cancel();
        }
        if (results != null) {
            results.request(1);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        outlet.fail(List.of(Errors.Answered.of(thrown)));
    }

    @Override
    public void onComplete() {
        outlet.complete();
    }

    synchronized void cancel() {
        cancelled = true;
        if (results != null) {
            results.cancel();
        }
    }
}
