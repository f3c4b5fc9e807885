package org.quillgraph.persistence.upkeep;

import java.util.Optional;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;
import org.quillgraph.domain.upkeep.JobRuns;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.stereotype.Component;

/** Keeps them in a table of their own. */
@Component
final class JpaJobRuns implements JobRuns {
    private final Transactions transactions;

    JpaJobRuns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void save(JobRun run) {
        transactions.write(
                session -> {
                    session.upsert(JobRunEntity.of(run));
                    return run;
                });
    }

    @Override
    public Optional<JobRun> last(Job job) {
        return transactions.read(
                session ->
                        session
                                .createSelectionQuery(
                                        "from JobRunEntity where job = :job"
                                                + " order by startedAt desc, id desc",
                                        JobRunEntity.class)
                                .setParameter("job", job)
                                .setMaxResults(1)
                                .getResultList()
                                .stream()
                                .findFirst()
                                .map(JobRunEntity::run));
    }
}
