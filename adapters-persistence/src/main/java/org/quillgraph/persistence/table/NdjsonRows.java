package org.quillgraph.persistence.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** A JSON object on each line; a line that is none is no reason to leave out the others. */
final class NdjsonRows implements RowReader {
    private final Path file;
    private final BufferedReader lines;
    private long number;
    private @Nullable String next;

    NdjsonRows(Path file) throws IOException {
        this.file = file;
        lines = Files.newBufferedReader(file);
        advance();
        if (next != null && next.startsWith(MARK_OF_UTF8)) {
            next = next.substring(1);
        }
    }

    private void advance() {
        try {
            do {
                next = lines.readLine();
                number++;
            } while (next != null && next.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        String line = next;
        long place = number;
        advance();
        try {
            return JsonRows.row(place, JsonRows.JSON.readValue(line, Object.class));
        } catch (UnexpectedEndOfInputException e) {
            if (next == null) {
                throw ProblemException.invalid("", file + " ends in the middle of its last line.");
            }
            return broken(place, line);
        } catch (JacksonException e) {
            return broken(place, line);
        }
    }

    private static RawRow broken(long place, String line) {
        return new RawRow(place, Map.of("line", line), "is no JSON object, or has a member twice.");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
