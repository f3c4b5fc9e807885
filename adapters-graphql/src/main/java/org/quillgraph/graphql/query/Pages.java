package org.quillgraph.graphql.query;

import java.util.Optional;
import org.quillgraph.domain.query.Page;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Requested;

/** Reads which page of an order is wanted. */
final class Pages {

    private Pages() {}

    /** {@code size} is that of a page that does not say. */
    static Page read(Requested field, int size, Cursors cursors) {
        Optional<Input> first = field.argumentOrNull("first");
        Optional<Input> last = field.argumentOrNull("last");
        Optional<Input> after = field.argumentOrNull("after");
        Optional<Input> before = field.argumentOrNull("before");
        Optional<Input> offset = field.argumentOrNull("offset");
        last.ifPresent(
                input -> {
                    refuseBeside(input, first, "first");
                    refuseBeside(input, after, "after");
                    refuseBeside(input, offset, "offset");
                });
        before.filter(_ -> last.isEmpty())
                .ifPresent(
                        input -> {
                            throw input.refused(
                                    "goes with last: pages before a place are read backwards.");
                        });
        offset.ifPresent(input -> refuseBeside(input, after, "after"));
        return new Page(
                first.or(() -> last).map(Pages::notNegative).orElse(size),
                offset.map(Pages::notNegative).orElse(0),
                last.isPresent(),
                after.map(cursors::position),
                before.map(cursors::position));
    }

    private static void refuseBeside(Input input, Optional<Input> other, String name) {
        if (other.isPresent()) {
            throw input.refused("does not go with " + name + "; leave one of the two out.");
        }
    }

    private static int notNegative(Input input) {
        if (input.integer() < 0) {
            throw input.refused("is " + input.integer() + "; write 0 or more.");
        }
        return input.integer();
    }
}
