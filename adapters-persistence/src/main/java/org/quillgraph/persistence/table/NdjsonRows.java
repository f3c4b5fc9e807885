package org.quillgraph.persistence.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A JSON object on each line; a line that is none is no reason to leave out the others. */
final class NdjsonRows implements RowReader {
    private final BufferedReader lines;
    private long number;
    private @Nullable String next;

    NdjsonRows(Path file) throws IOException {
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
        RawRow row = row(next);
        advance();
        return row;
    }

    private RawRow row(String line) {
        try {
            return JsonRows.row(number, JsonRows.JSON.readValue(line, Object.class));
        } catch (JacksonException e) {
            return new RawRow(number, Map.of("line", line), "is no JSON object.");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
