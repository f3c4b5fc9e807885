package org.quillgraph.graphql.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.model.Key;

/**
 * A verb that is given a secret or gives one away: the only field of its request, so that nobody
 * guesses many at once, and never answered from memory.
 */
@FunctionalInterface
public interface SecretVerb {

    /** Does what takes long, before the unit of work. */
    Step prepare(Arguments arguments);

    /** What is left to do, inside the unit of work. */
    @FunctionalInterface
    interface Step {
        Done run();
    }

    /**
     * What a verb came to.
     *
     * @param records those that the payload shows
     * @param shown what it shows besides, by the name of its field
     * @param caller who is shown it, where somebody has just signed in
     */
    record Done(
            int affected, List<UUID> records, Map<String, Object> shown, Optional<Caller> caller) {
        public Done {
            records = List.copyOf(records);
            shown = Map.copyOf(shown);
        }

        public static Done of(Map<String, Object> shown, Key<?>... records) {
            return new Done(
                    records.length,
                    Stream.of(records).map(Key::value).toList(),
                    shown,
                    Optional.empty());
        }

        public Done shownTo(Caller caller) {
            return new Done(affected, records, shown, Optional.of(caller));
        }
    }
}
