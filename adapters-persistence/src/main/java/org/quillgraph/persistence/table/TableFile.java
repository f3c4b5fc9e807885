package org.quillgraph.persistence.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.domain.table.TableRow;
import org.quillgraph.domain.table.TableSource;
import org.quillgraph.persistence.imports.SourceFiles;

/** A file of rows in one of the formats. */
public final class TableFile implements TableSource {
    private final Path file;
    private final TableFormat format;
    private final Drafts drafts;
    private final long count;

    private TableFile(Path file, TableFormat format, Drafts drafts, long count) {
        this.file = file;
        this.format = format;
        this.drafts = drafts;
        this.count = count;
    }

    /**
     * Reads the file once to its end, so that one that is cut off is refused before any of it is
     * taken, and columns that mean nothing here with those that would.
     *
     * @param names what columns are called here, by what the file calls them; empty where they are
     *     to be left out
     */
    public static TableFile open(
            Path file, TableFormat format, EntityType type, Map<String, String> names) {
        SourceFiles.check(file);
        Drafts drafts = new Drafts(type, names, new CellValues(format));
        try (RowReader rows = RowReader.open(file, format)) {
            Set<String> columns = new LinkedHashSet<>();
            for (String column : rows.columns()) {
                if (column.indexOf('\0') >= 0) {
                    // as UTF-16 without a mark reads
                    throw new CharacterCodingException();
                }
                if (!columns.add(column)) {
                    throw ProblemException.invalid(
                            "", file + " has two columns " + column + "; rename one of them.");
                }
                drafts.field(column);
            }
            checkNames(file, names, columns);
            long count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            return new TableFile(file, format, drafts, count);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    /** Where the columns are known before the rows, as in CSV. */
    private static void checkNames(Path file, Map<String, String> names, Set<String> columns) {
        for (String column : names.keySet()) {
            if (!columns.isEmpty() && !columns.contains(column)) {
                throw ProblemException.invalid(
                        "--map",
                        "%s has no column %s; there are %s."
                                .formatted(file, column, String.join(", ", columns)));
            }
        }
    }

    private static ProblemException unreadable(Path file, Exception fault) {
        return ProblemException.invalid(
                "",
                fault instanceof CharacterCodingException
                                || fault.getCause() instanceof CharacterCodingException
                        ? file + " is not in UTF-8; convert it first."
                        : file + " cannot be read to its end: " + fault.getMessage());
    }

    @Override
    public EntityType type() {
        return drafts.type();
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Stream<TableRow> rows() {
        try {
            RowReader rows = RowReader.open(file, format);
            return StreamSupport.stream(
                            Spliterators.spliterator(rows, count, Spliterator.ORDERED), false)
                    .map(drafts::row)
                    .onClose(() -> close(rows));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void close(RowReader rows) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String column(String attribute) {
        return drafts.column(attribute);
    }

    @Override
    public void close() {}
}
