package org.quillgraph.bootstrap.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.quillgraph.domain.model.ProblemException;

/** A file that a command is told to write. */
final class OutputFile {
    private static final byte[] DATABASE = "SQLite format 3".getBytes(US_ASCII);

    private OutputFile() {}

    /** One of that name may be replaced, but never the database itself, nor another one. */
    static void refuseDatabase(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            if (Arrays.equals(bytes.readNBytes(DATABASE.length), DATABASE)) {
                throw ProblemException.invalid(
                        "", file + " is a SQLite database. Choose another name.");
            }
        }
    }
}
