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
        if (database instanceof Sqlite(Path itself)
                && Files.exists(file)
                && Files.isSameFile(file, itself)) {
            throw ProblemException.invalid(
                    "", file + " is the database itself. Choose another name.");
        }
    }
}
