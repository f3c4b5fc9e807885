package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.imports.Reject;
import org.quillgraph.persistence.imports.RejectsFile;

/** The rows that an import did not take: all of them in a file, the first ones to be shown. */
final class RejectedRows implements Consumer<Reject>, AutoCloseable {
    private static final int SOME_REJECTED = 3;
    private static final int MOST_SHOWN = 20;

    private final Console console;
    private final @Nullable RejectsFile file;
    private final List<Reject> first = new ArrayList<>();
    private Optional<Path> path = Optional.empty();
    private long count;

    /**
     * @param source the name of the file or folder that is imported
     * @param isDry whether nothing is to be written
     */
    RejectedRows(Console console, String source, boolean isDry) {
        this.console = console;
        Path folder = console.settings().dataFolder().resolve("rejects");
        this.file = isDry ? null : new RejectsFile(folder, source);
    }

    /** What a file or folder is called, wherever it lies. */
    static String nameOf(Path source) {
        return Objects.toString(source.toAbsolutePath().normalize().getFileName(), "root");
    }

    @Override
    public void accept(Reject reject) {
        count++;
        if (first.size() < MOST_SHOWN) {
            first.add(reject);
        }
        if (file != null) {
            file.accept(reject);
        }
    }

    /** To be called when all rejects are in. */
    void finish() {
        if (file != null) {
            path = file.finish();
        }
    }

    void say() {
        first.forEach(reject -> console.warn(reject.toString()));
        if (count > first.size()) {
            console.warn("and " + (count - first.size()) + " more");
        }
        path.ifPresent(it -> console.warn("All rejected rows are in " + it));
    }

    int exitCode() {
        return count == 0 ? 0 : SOME_REJECTED;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
