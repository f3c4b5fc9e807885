package org.quillgraph.persistence.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.FileTally;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Table.Kind;
import org.quillgraph.domain.vault.Tally;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** What a {@link BackupWriter} wrote behind the first line. */
record BackupLines(JsonParser json) {

    /** What stands at the end about all that was told. */
    Contents tell(Rows rows, FileSink files) throws IOException {
        Contents contents = new Contents(new LinkedHashMap<>(), FileTally.NONE);
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                rows.add(row());
                continue;
            }
            JsonNode line = json.readValueAsTree();
            if (line.has("table")) {
                rows.begin(table(line));
            } else if (line.has("file")) {
                tellFile(line, files);
            } else if (line.has("missing")) {
                files.missing(line.get("missing").asString());
            } else if (line.has("tallies")) {
                contents = contents(line);
            } else if (!line.has("sha256")) {
                throw new IOException("a line says what is not known");
            }
        }
        return contents;
    }

    private List<@Nullable String> row() {
        List<@Nullable String> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(json.getValueAsString());
        }
        return values;
    }

    private static Table table(JsonNode line) {
        List<Column> columns = new ArrayList<>();
        line.get("columns")
                .properties()
                .forEach(
                        of ->
                                columns.add(
                                        new Column(
                                                of.getKey(),
                                                Kind.valueOf(of.getValue().asString()))));
        return new Table(line.get("table").asString(), columns);
    }

    private void tellFile(JsonNode line, FileSink files) throws IOException {
        long size = line.path("bytes").asLong();
        try (InputStream bytes = new FileBytes(json, size)) {
            files.add(new Checksum(line.get("file").asString()), size, bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Contents contents(JsonNode line) {
        SequencedMap<String, Tally> tables = new LinkedHashMap<>();
        line.get("tallies")
                .properties()
                .forEach(of -> tables.put(of.getKey(), tally(of.getValue())));
        return new Contents(tables, files(line.path("files")));
    }

    private static Tally tally(JsonNode value) {
        return new Tally(value.path("rows").asLong(), value.path("checksum").asString());
    }

    private static FileTally files(JsonNode value) {
        return new FileTally(
                value.path("count").asLong(),
                value.path("bytes").asLong(),
                value.path("missing").asLong(),
                value.path("someMissing").values().stream().map(JsonNode::asString).toList());
    }

    /** The lines of one file, the first of which comes next. */
    private static final class FileBytes extends InputStream {
        private final JsonParser json;
        private long left;
        private InputStream line = InputStream.nullInputStream();

        FileBytes(JsonParser json, long size) {
            this.json = json;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = line.read(buffer, offset, length);
            if (read >= 0 || left == 0) {
                return read;
            }
            line = nextLine();
            return read(buffer, offset, length);
        }

        private InputStream nextLine() throws IOException {
            if (json.nextToken() != JsonToken.START_ARRAY
                    || json.nextToken() != JsonToken.VALUE_STRING) {
                throw new IOException("a file lacks its last bytes");
            }
            byte[] bytes = json.getBinaryValue();
            json.nextToken();
            left -= bytes.length;
            return new ByteArrayInputStream(bytes);
        }
    }
}
