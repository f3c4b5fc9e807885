package org.quillgraph.domain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Counts rows and sums their hashes on the way to somebody else. */
public final class Tallying implements Rows {
    private final Rows next;
    private final SequencedMap<String, Sum> sums = new LinkedHashMap<>();
    private final MessageDigest digest;
    private Sum sum = new Sum();

    public Tallying(Rows next) {
        this.next = next;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void begin(Table table) {
        sum = new Sum();
        sums.put(table.name(), sum);
        next.begin(table);
    }

    @Override
    public void add(List<@Nullable String> values) {
        for (String value : values) {
            digest(value);
        }
        sum.add(digest.digest());
        next.add(values);
    }

    /** The length tells where a value ends, and null from an empty text. */
    private void digest(@Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(UTF_8);
        digest.update(
                ByteBuffer.allocate(Integer.BYTES).putInt(0, value == null ? -1 : bytes.length));
        digest.update(bytes);
    }

    /** Of each table so far. */
    public SequencedMap<String, Tally> tallies() {
        SequencedMap<String, Tally> tallies = new LinkedHashMap<>();
        sums.forEach((table, of) -> tallies.put(table, of.tally()));
        return Collections.unmodifiableSequencedMap(tallies);
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
