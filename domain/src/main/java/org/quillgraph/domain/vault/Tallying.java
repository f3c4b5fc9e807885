package org.quillgraph.domain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.model.ProblemException;

/**
 * Counts rows and sums their hashes on the way to somebody else; counts files too, and refuses
 * those whose bytes are not what their checksum says.
 */
public final class Tallying implements Rows, FileSink {
    private static final int NAMES = 5;

    private final Rows rows;
    private final FileSink files;
    private final SequencedMap<String, Sum> sums = new LinkedHashMap<>();
    private final MessageDigest digest = Checksum.digest();
    private final List<String> someMissing = new ArrayList<>();
    private Sum sum = new Sum();
    private long count;
    private long bytes;
    private long missing;

    public Tallying(Rows rows, FileSink files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public void begin(Table table) {
        sum = new Sum();
        sums.put(table.name(), sum);
        rows.begin(table);
    }

    @Override
    public void add(List<@Nullable String> values) {
        for (String value : values) {
            digest(value);
        }
        sum.add(digest.digest());
        rows.add(values);
    }

    /** The length tells where a value ends, and null from an empty text. */
    private void digest(@Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(UTF_8);
        digest.update(
                ByteBuffer.allocate(Integer.BYTES).putInt(0, value == null ? -1 : bytes.length));
        digest.update(bytes);
    }

    @Override
    public void add(Checksum checksum, long size, InputStream stream) throws IOException {
        MessageDigest read = Checksum.digest();
        DigestInputStream passing = new DigestInputStream(stream, read);
        files.add(checksum, size, passing);
        passing.transferTo(OutputStream.nullOutputStream());
        if (!Checksum.of(read).equals(checksum)) {
            throw ProblemException.invalid(
                    "", "The bytes of the file " + checksum + " are not those that they were.");
        }
        count++;
        bytes += size;
    }

    @Override
    public void missing(String name) {
        missing++;
        if (someMissing.size() < NAMES) {
            someMissing.add(name);
        }
        files.missing(name);
    }

    /** All that came by so far. */
    public Contents contents() {
        SequencedMap<String, Tally> tables = new LinkedHashMap<>();
        sums.forEach((table, of) -> tables.put(table, of.tally()));
        return new Contents(tables, new FileTally(count, bytes, missing, someMissing));
    }

    /** A sum does not depend on the order, nor does the same row twice cancel out. */
    private static final class Sum {
        private long rows;
        private long first;
        private long second;

        void add(byte[] hash) {
            ByteBuffer halves = ByteBuffer.wrap(hash);
            rows++;
            first += halves.getLong();
            second += halves.getLong();
        }

        Tally tally() {
            return new Tally(rows, "%016x%016x".formatted(first, second));
        }
    }
}
