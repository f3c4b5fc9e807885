package org.quillgraph.persistence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.domain.change.AnswerStore.Kept;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.persistence.StoreContract;

/** What is kept of answers, on any database. */
abstract class AnswerStoreContract extends StoreContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Kept KEPT =
            new Kept(
                    "digest",
                    "{\"data\": \"Ä \uD83D\uDE80\"}",
                    Optional.of(Role.EDITOR),
                    Set.of(new UUID(7, 1), new UUID(7, 2)),
                    NOON);

    private String key;
    private AnswerStore answers;
    private UnitOfWork unitOfWork;

    @BeforeAll
    void open() {
        answers = store.get(AnswerStore.class);
        unitOfWork = store.get(UnitOfWork.class);
    }

    @BeforeEach
    void chooseKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void anAnswerIsFoundUntilItIsTooOld() {
        answers.keep(key, KEPT, NOON.minusSeconds(1));

        assertThat(answers.find(key, NOON)).contains(KEPT);
        assertThat(answers.find(key, NOON.plusMillis(1))).isEmpty();
        assertThat(answers.find("another", NOON)).isEmpty();
    }

    @Test
    void oneThatIsTooOldGivesWay() {
        Kept newer = new Kept("other", "{}", Optional.empty(), Set.of(), NOON.plusSeconds(9));
        answers.keep(key, KEPT, NOON);
        answers.keep(key, newer, NOON.plusSeconds(1));

        assertThat(answers.find(key, NOON)).contains(newer);
    }

    @Test
    void aDryRunKeepsNone() {
        unitOfWork.run(
                true,
                _ -> {
                    answers.keep(key, KEPT, NOON);
                    return answers.find(key, NOON).orElseThrow();
                });

        assertThat(answers.find(key, NOON)).isEmpty();
    }
}
