package org.quillgraph.persistence.query;

import java.util.function.Function;

/**
 * Opens what a query is read in: the transaction that is under way, or a connection of the readers
 * for this one answer.
 */
interface Reading {
    <T> T read(Function<Run, T> answer);

    /** The same for several answers, all of one state of the database. */
    <T> T inOneState(Function<Run, T> answers);

    /** In what is open already. */
    static Reading in(Run run) {
        return new Reading() {
            @Override
            public <T> T read(Function<Run, T> answer) {
                return answer.apply(run);
            }

            @Override
            public <T> T inOneState(Function<Run, T> answers) {
                return answers.apply(run);
            }
        };
    }
}
