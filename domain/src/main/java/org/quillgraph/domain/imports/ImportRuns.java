package org.quillgraph.domain.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers imports, in the transaction of the caller where there is one. */
public interface ImportRuns {

    /** Keeps the run in place of what was kept of it before. */
    void save(ImportRun run);

    Optional<ImportRun> find(UUID id);

    /** The last ones, the newest first. */
    List<ImportRun> latest(int most);
}
