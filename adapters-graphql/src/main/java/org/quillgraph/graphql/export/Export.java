package org.quillgraph.graphql.export;

import graphql.ExecutionResult;
import graphql.schema.GraphQLSchema;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Limits;
import org.quillgraph.application.ReadAll;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.graphql.execution.DocumentRules;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.execution.HttpRequestBody;
import org.quillgraph.graphql.execution.NamedDocuments;
import org.quillgraph.graphql.query.QueryReader;

/** Reads requests for tables, and writes the tables. */
public final class Export {
    private final Catalogue catalogue;
    private final Execution execution;
    private final ReadAll readAll;
    private final AuditTrail trail;

    public Export(
            GraphQLSchema schema,
            Catalogue catalogue,
            Limits limits,
            ReadAll readAll,
            DocumentRules rules,
            NamedDocuments named,
            AuditTrail trail) {
        this.catalogue = catalogue;
        QueryReader reader = new QueryReader(limits.page());
        this.execution = Execution.of(schema, new TableStrategy(catalogue, reader), rules, named);
        this.readAll = readAll;
        this.trail = trail;
    }

    /** A result whose data is a {@link Table}, or which says what is wrong with the request. */
    public ExecutionResult read(HttpRequestBody request) {
        return execution.run(request);
    }

    /** Refuses a request that is wrong with {@link ProblemException}. */
    public Table read(TableRequest request) {
        ExecutionResult result = read(request.in(catalogue));
        if (result.getData() instanceof Table table) {
            return table;
        }
        throw ProblemException.invalid("", result.getErrors().getFirst().getMessage());
    }

    /**
     * Writes all rows as they are read; after what it throws, the file is not complete.
     *
     * @param out is asked for once the first rows are there, and flushed after each page
     * @param written hears how many rows were written so far
     * @return how many rows were written
     */
    public long write(
            Table table, TableFormat format, Supplier<OutputStream> out, LongConsumer written) {
        Pages pages = new Pages(table, format, out, written);
        try {
            readAll.run(table.query(), table.asOf(), pages);
            return pages.end();
        } finally {
            // also of what broke off; nothing was taken where it was refused
            if (pages.writer != null) {
                note(table, format);
            }
        }
    }

    private void note(Table table, TableFormat format) {
        Json what = new Json(Map.of("format", format.toString(), "columns", table.header()));
        trail.note(AuditAction.EXPORTED, table.name(), Optional.of(what));
    }

    /** One table on its way out. */
    private static final class Pages implements Consumer<Result> {
        private final Table table;
        private final TableFormat format;
        private final Supplier<OutputStream> out;
        private final LongConsumer written;
        private @Nullable TableWriter writer;
        private long rows;

        Pages(Table table, TableFormat format, Supplier<OutputStream> out, LongConsumer written) {
            this.table = table;
            this.format = format;
            this.out = out;
            this.written = written;
        }

        @Override
        public void accept(Result page) {
            var read = table.rows(page);
            begun().add(read);
            rows += read.size();
            written.accept(rows);
        }

        long end() {
            begun().end();
            return rows;
        }

        private TableWriter begun() {
            if (writer == null) {
                writer = TableWriter.of(format, table.columns(), out.get());
            }
            return writer;
        }
    }
}
