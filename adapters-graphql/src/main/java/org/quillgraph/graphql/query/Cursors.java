package org.quillgraph.graphql.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Page.Position;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.graphql.field.Input;

/**
 * Positions in one order as text: a digest of type, filter and order, then the value of every sort
 * key.
 *
 * <p>The digest keeps a cursor from being used where it would quietly lead to another place. It is
 * no secret.
 */
final class Cursors {
    private static final int DIGEST = 8;

    private final Supplier<String> order;
    private final List<CursorValue> keys;
    private byte @Nullable [] digest;

    private Cursors(Supplier<String> order, List<CursorValue> keys) {
        this.order = order;
        this.keys = keys;
    }

    /** Those of the rows of a query. */
    static Cursors of(Query query) {
        List<Sort> order = query.totalOrder();
        return new Cursors(
                () -> query.of() + "|" + query.filter() + "|" + order,
                order.stream().map(sort -> CursorValue.of(sort.by(), List.of())).toList());
    }

    /** Those of the groups of a query. */
    static Cursors of(Query query, Grouping grouping) {
        List<Sort> order = grouping.totalOrder();
        return new Cursors(
                () ->
                        query.of()
                                + ("|" + query.filter())
                                + ("|" + grouping.by())
                                + ("|" + grouping.having())
                                + ("|" + order),
                order.stream().map(sort -> CursorValue.of(sort.by(), grouping.by())).toList());
    }

    String write(List<@Nullable Object> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(digest());
            for (int i = 0; i < keys.size(); i++) {
                keys.get(i).write(position.get(i), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    Position position(Input cursor) {
        byte[] bytes = bytes(cursor);
        if (!Arrays.equals(digest(), 0, DIGEST, bytes, 0, DIGEST)) {
            throw cursor.refused(
                    "is the cursor of another collection, filter or order; take one from an "
                            + "answer to this very query.");
        }
        try (DataInputStream in =
                new DataInputStream(
                        new ByteArrayInputStream(bytes, DIGEST, bytes.length - DIGEST))) {
            List<@Nullable Object> values = new ArrayList<>();
            for (CursorValue key : keys) {
                values.add(key.read(in));
            }
            if (in.read() >= 0) {
                throw unknown(cursor);
            }
            return new Position(values);
        } catch (IOException | RuntimeException e) {
            // whatever is wrong with the bytes, they are none that we wrote
            throw unknown(cursor);
        }
    }

    private static byte[] bytes(Input cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor.text());
            if (bytes.length > DIGEST) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // no base64: answered like any other text that is none of our cursors
        }
        throw unknown(cursor);
    }

    private static ProblemException unknown(Input cursor) {
        return cursor.refused("is no cursor; take one from pageInfo or edges.");
    }

    private byte[] digest() {
        if (digest == null) {
            try {
                byte[] text = order.get().getBytes(StandardCharsets.UTF_8);
                byte[] whole = MessageDigest.getInstance("SHA-256").digest(text);
                digest = Arrays.copyOf(whole, DIGEST);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return digest;
    }
}
