package org.quillgraph.bootstrap.wiring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.quillgraph.application.history.ForgetOldRevisions;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the history as long as the settings say, while a server runs. */
final class Forgetting {
    private final ForgetOldRevisions forgetOldRevisions;
    private final Settings settings;

    Forgetting(ForgetOldRevisions forgetOldRevisions, Settings settings) {
        this.forgetOldRevisions = forgetOldRevisions;
        this.settings = settings;
    }

    /** When the server starts, and a day after it was last done. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void forget() {
        if (settings.historyDays() > 0) {
            forgetOldRevisions.forget(Duration.ofDays(settings.historyDays()));
        }
    }
}
