package org.quillgraph.persistence.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;

/** Rows of CSV: an empty cell holds nothing, and one in quotes an empty text. */
final class CsvRows implements RowReader {
    private final Path file;
    private final CloseableIterator<Cells> lines;
    private final List<String> columns = new ArrayList<>();
    private @Nullable Cells next;

    CsvRows(Path file) throws IOException {
        this.file = file;
        this.lines =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(new CellsHandler(), Files.newBufferedReader(file))
                        .iterator();
        Cells names = line();
        if (names == null) {
            throw ProblemException.invalid(
                    "", file + " is empty; its first line has to name the columns.");
        }
        names.values().forEach(name -> columns.add(name == null ? "" : name));
        columns.set(0, columns.getFirst().replace(MARK_OF_UTF8, ""));
        next = row();
    }

    @Override
    public List<String> columns() {
        return columns;
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
        next = row();
        return row;
    }

    private RawRow row(Cells cells) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.values().size(); i++) {
            named.put(
                    i < columns.size() ? columns.get(i) : "cell " + (i + 1), cells.values().get(i));
        }
        return new RawRow(
                cells.line(),
                named,
                cells.values().size() == columns.size()
                        ? null
                        : "has %d cells, and the first line %d; look for a comma or quote too many."
                                .formatted(cells.values().size(), columns.size()));
    }

    /** An empty line is a row only where there is one column, which it leaves empty. */
    private @Nullable Cells row() {
        Cells cells = line();
        while (cells != null && cells.isEmptyLine() && columns.size() > 1) {
            cells = line();
        }
        return cells;
    }

    private @Nullable Cells line() {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException e) {
            throw ProblemException.invalid("", file + " is no CSV to its end: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record Cells(long line, List<@Nullable String> values, boolean isEmptyLine) {}

    /** Tells an empty cell from one in quotes, which the library's own records do not. */
    private static final class CellsHandler extends AbstractBaseCsvCallbackHandler<Cells> {
        private List<@Nullable String> values = new ArrayList<>();
        private boolean isEmptyLine;

        @Override
        protected void handleBegin(long startingLineNumber) {
            values = new ArrayList<>();
            isEmptyLine = false;
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            values.add(length == 0 && !quoted ? null : new String(text, offset, length));
        }

        @Override
        protected void handleEmpty() {
            values.add(null);
            isEmptyLine = true;
        }

        @Override
        protected Cells buildRecord() {
            return new Cells(getStartingLineNumber(), values, isEmptyLine);
        }
    }
}
