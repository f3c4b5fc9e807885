package org.quillgraph.bootstrap.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line what went wrong, where it is something that a user can put right. */
final class Complaint {

    private Complaint() {}

    /** Empty when the fault is ours: then only the whole stack helps. */
    static Optional<String> about(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            String line = line(at);
            if (line != null) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String line(Throwable fault) {
        return switch (fault) {
            case ProblemException e -> e.problem().message();
            case PortInUseException e ->
                    "Port "
                            + e.getPort()
                            + " is in use. Stop the program that has it, or choose another with --port.";
            case AccessDeniedException e -> "Cannot write " + e.getFile() + ": it is not allowed.";
            case IOException e -> "A file could not be read or written: " + e.getMessage();
            default -> null;
        };
    }
}
