package org.quillgraph.graphql.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.table.Formulas;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.graphql.execution.HttpRequestBody;

/** Writes rows in one format; each addition reaches the stream before it returns. */
abstract sealed class TableWriter {

    /** Begins the file. */
    static TableWriter of(TableFormat format, List<Column> columns, OutputStream out) {
        return switch (format) {
            case CSV -> new Csv(columns, out);
            case JSON -> new Objects(out, "[", ",\n", "", "]\n");
            case NDJSON -> new Objects(out, "", "", "\n", "");
        };
    }

    final void add(List<Map<String, @Nullable Object>> rows) {
        guarded(() -> write(rows));
    }

    /** Ends the file, without which it is not complete; the stream stays open. */
    final void end() {
        guarded(this::finish);
    }

    abstract void write(List<Map<String, @Nullable Object>> rows) throws IOException;

    abstract void finish() throws IOException;

    private interface Writing {
        void run() throws IOException;
    }

    private static void guarded(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null is an empty cell, and empty text one in quotes. */
    private static final class Csv extends TableWriter {
        private final List<Column> columns;
        private final CsvWriter csv;

        Csv(List<Column> columns, OutputStream out) {
            this.columns = columns;
            this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(out);
            csv.writeRecord(columns.stream().map(Column::name).toList());
        }

        @Override
        void write(List<Map<String, @Nullable Object>> rows) throws IOException {
            for (Map<String, @Nullable Object> row : rows) {
                csv.writeRecord(
                        columns.stream()
                                .map(column -> cell(column, column.of(row)))
                                .toArray(String[]::new));
            }
            csv.flush();
        }

        private static @Nullable String cell(Column column, @Nullable Object value) {
            if (value == null) {
                return null;
            }
            if (column.json()) {
                return HttpRequestBody.JSON.writeValueAsString(value);
            }
            return switch (value) {
                case String text -> Formulas.neutral(text);
                case BigDecimal number -> number.toPlainString();
                default -> value.toString();
            };
        }

        @Override
        void finish() throws IOException {
            csv.flush();
        }
    }

    /** An object for each row, as GraphQL answers it. */
    private static final class Objects extends TableWriter {
        private final OutputStream out;
        private final byte[] between;
        private final byte[] after;
        private final byte[] last;
        private boolean first = true;

        Objects(OutputStream out, String before, String between, String after, String last) {
            this.out = out;
            this.between = bytes(between);
            this.after = bytes(after);
            this.last = bytes(last);
            guarded(() -> out.write(bytes(before)));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        void write(List<Map<String, @Nullable Object>> rows) throws IOException {
            for (Map<String, @Nullable Object> row : rows) {
                if (!first) {
                    out.write(between);
                }
                first = false;
                out.write(HttpRequestBody.JSON.writeValueAsBytes(row));
                out.write(after);
            }
            out.flush();
        }

        @Override
        void finish() throws IOException {
            out.write(last);
            out.flush();
        }
    }
}
