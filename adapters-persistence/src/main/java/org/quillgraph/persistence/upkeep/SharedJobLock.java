package org.quillgraph.persistence.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobLock;
import org.quillgraph.persistence.database.Databases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteException;

/** Keeps who does a job in a table, and renews it as long as the job is being done. */
@Component
final class SharedJobLock implements JobLock, AutoCloseable {
    private static final Duration AFTER_DEATH = Duration.ofMinutes(10);

    private final ScheduledExecutorService renewing =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("job-lock").factory());
    private final LockProvider locks;

    SharedJobLock(Databases databases) {
        JdbcTemplate jdbc = new JdbcTemplate(databases.writer());
        var table =
                JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(jdbc)
                        .withTableName("job_lock");
        if (databases.isSqlite()) {
            jdbc.setExceptionTranslator(sqliteFaults());
        } else {
            table.usingDbTime();
        }
        this.locks =
                new KeepAliveLockProvider(new JdbcTemplateLockProvider(table.build()), renewing);
    }

    /** Spring does not know SQLite's codes, and the library tries to insert what may be there. */
    private static SQLExceptionSubclassTranslator sqliteFaults() {
        SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator(
                (task, sql, fault) ->
                        fault instanceof SQLiteException sqlite
                                        && sqlite.getResultCode()
                                                .name()
                                                .startsWith("SQLITE_CONSTRAINT")
                                ? new DuplicateKeyException(task, fault)
                                : null);
        return translator;
    }

    @Override
    public boolean holding(Job job, Runnable work) {
        if (renewing.isShutdown()) {
            // a lock taken now would be left behind
            return false;
        }
        Optional<SimpleLock> lock =
                locks.lock(
                        new LockConfiguration(
                                Instant.now(), job.name(), AFTER_DEATH, Duration.ZERO));
        if (lock.isEmpty()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            lock.get().unlock();
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
