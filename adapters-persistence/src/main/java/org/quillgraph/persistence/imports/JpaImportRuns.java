package org.quillgraph.persistence.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.ImportRuns;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.stereotype.Component;

/** Keeps them in a table of their own. */
@Component
final class JpaImportRuns implements ImportRuns {
    private final Transactions transactions;

    JpaImportRuns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void save(ImportRun run) {
        transactions.write(
                session -> {
                    session.upsert(ImportRunEntity.of(run));
                    return run;
                });
    }

    @Override
    public Optional<ImportRun> find(UUID id) {
        return transactions.read(
                session ->
                        Optional.ofNullable(session.get(ImportRunEntity.class, id))
                                .map(ImportRunEntity::run));
    }

    @Override
    public List<ImportRun> latest(int most) {
        return transactions.read(
                session ->
                        session
                                .createSelectionQuery(
                                        "from ImportRunEntity order by startedAt desc, id desc",
                                        ImportRunEntity.class)
                                .setMaxResults(most)
                                .getResultList()
                                .stream()
                                .map(ImportRunEntity::run)
                                .toList());
    }
}
