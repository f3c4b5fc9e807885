package org.quillgraph.persistence.inspiration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.persistence.ChildProgram;
import org.quillgraph.persistence.TestStore;
import org.quillgraph.persistence.database.DatabaseSettings;

/** A program that is killed in the middle of writing loses nothing that it was told is stored. */
abstract class KillContract {
    private static final int BATCH = 20;
    private static final int BATCHES_BEFORE_THE_KILL = 25;

    abstract DatabaseSettings settings();

    @Test
    void whatWasConfirmedOutlivesAKill() throws IOException, InterruptedException {
        DatabaseSettings settings = settings();
        int confirmed = runAndKill(ChildProgram.start(Writing.class, settings));
        assertThat(confirmed).isGreaterThanOrEqualTo(BATCHES_BEFORE_THE_KILL);
        try (TestStore store = new TestStore(settings)) {
            IdeaInspirationRepository ideas = store.get(IdeaInspirationRepository.class);
            assertThat(ideas.count()).isGreaterThanOrEqualTo((long) confirmed * BATCH);
            assertThat(ideas.count() % BATCH).as("half a batch").isZero();
            for (int i = 0; i < confirmed * BATCH; i++) {
                assertThat(ideas.findBySource(SourceType.VIDEO, "video " + i)).isPresent();
            }
        }
    }

    /** How many batches the program said it had stored, when it was killed while it stored more. */
    private static int runAndKill(Process program) throws IOException, InterruptedException {
        int confirmed = 0;
        try (BufferedReader output = program.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                assertThat(line).isEqualTo("stored " + confirmed);
                confirmed++;
                if (confirmed == BATCHES_BEFORE_THE_KILL) {
                    // the process itself would close its output as well, with the last lines in it
                    program.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(program.waitFor()).as("ended by itself").isNotZero();
        return confirmed;
    }

    /** What the child process runs: it writes until it is killed, a line for each batch. */
    static final class Writing {
        public static void main(String[] arguments) {
            try (TestStore store = new TestStore(ChildProgram.settings(arguments))) {
                IdeaInspirationRepository ideas = store.get(IdeaInspirationRepository.class);
                for (int batch = 0; ; batch++) {
                    List<IdeaInspiration> some = new ArrayList<>();
                    for (int i = 0; i < BATCH; i++) {
                        some.add(Ideas.fromSource("video " + (batch * BATCH + i)));
                    }
                    ideas.addAll(some);
                    System.out.println("stored " + batch);
                }
            }
        }
    }
}
