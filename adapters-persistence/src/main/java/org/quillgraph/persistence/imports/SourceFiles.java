package org.quillgraph.persistence.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import org.quillgraph.domain.model.ProblemException;

/** Refuses paths that lead to nothing that could be imported. */
public final class SourceFiles {
    private SourceFiles() {}

    /** To be a file that may be read. */
    public static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(file + " is a folder; name a file.");
        }
        if (!Files.exists(file)) {
            throw refused("There is no file " + file + ".");
        }
        checkReadable(file);
    }

    /** To be a folder that may be read. */
    public static void checkFolder(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw refused(folder + " is a file; name the folder that it lies in.");
        }
        if (!Files.exists(folder)) {
            throw refused("There is no folder " + folder + ".");
        }
        checkReadable(folder);
    }

    private static void checkReadable(Path path) {
        if (!Files.isReadable(path)) {
            throw refused(path + " may not be read; ask its owner for the right to.");
        }
    }

    private static ProblemException refused(String reason) {
        return ProblemException.invalid("", reason);
    }
}
