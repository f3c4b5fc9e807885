package org.quillgraph.persistence.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.Tally;

/** The row of an import; {@code read} alone would be a word of SQL. */
@Entity
@Table(name = "import_run")
class ImportRunEntity {
    @Id UUID id;
    String what;
    String source;
    Instant startedAt;
    @Nullable Instant finishedAt;
    long rowsRead;
    long rowsImported;
    long rowsUnchanged;
    long rowsRejected;

    @Enumerated(EnumType.STRING)
    ImportRun.Status status;

    static ImportRunEntity of(ImportRun run) {
        ImportRunEntity row = new ImportRunEntity();
        row.id = run.id();
        row.what = run.what();
        row.source = run.source();
        row.startedAt = run.startedAt().truncatedTo(ChronoUnit.MICROS);
        row.finishedAt =
                run.finishedAt().map(time -> time.truncatedTo(ChronoUnit.MICROS)).orElse(null);
        row.rowsRead = run.tally().read();
        row.rowsImported = run.tally().imported();
        row.rowsUnchanged = run.tally().unchanged();
        row.rowsRejected = run.tally().rejected();
        row.status = run.status();
        return row;
    }

    ImportRun run() {
        return new ImportRun(
                id,
                what,
                source,
                startedAt,
                Optional.ofNullable(finishedAt),
                new Tally(rowsRead, rowsImported, rowsUnchanged, rowsRejected),
                status);
    }
}
