package org.quillgraph.graphql.mutation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Key;

/** How one verb of the business reads its arguments and calls its use case. */
@FunctionalInterface
public interface Verb {

    /** Runs inside the unit of work. */
    Done on(Arguments arguments);

    /**
     * What a verb came to.
     *
     * @param affected how many records were made, changed and deleted
     * @param records those that the payload shows
     */
    record Done(int affected, List<UUID> records) {
        public Done {
            records = List.copyOf(records);
        }

        /** Where nothing but these records changed. */
        public static Done of(Key<?>... records) {
            return of(records.length, records);
        }

        public static Done of(int affected, Key<?>... records) {
            return new Done(affected, Stream.of(records).map(Key::value).toList());
        }
    }
}
