package org.quillgraph.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;

/** A file that a command is told to write. */
final class OutputFile {

    private OutputFile() {}

    /** One of that name may be replaced, but no folder, and never the database itself. */
    static void refuseUnsuitable(Path file, DatabaseUrl database) throws IOException {
        if (Files.isDirectory(file)) {
            throw ProblemException.invalid("", file + " is a folder. Name a file.");
        }
        if (database instanceof Sqlite(Path itself) && isPartOf(itself, file)) {
            throw ProblemException.invalid(
                    "", file + " is the database itself. Choose another name.");
        }
    }

    /** SQLite keeps what it is about to write beside the file, as {@code quillgraph.db-wal}. */
    private static boolean isPartOf(Path database, Path file) throws IOException {
        Path beside = database.resolveSibling(file.getFileName());
        return (Files.exists(file) && Files.exists(database) && Files.isSameFile(file, database))
                || (beside.toString().startsWith(database + "-")
                        && beside.toAbsolutePath()
                                .normalize()
                                .equals(file.toAbsolutePath().normalize()));
    }
}
