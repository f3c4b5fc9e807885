package org.quillgraph.graphql.execution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.AnswerMemory;

/** An answer as JSON, which is not too large for the memory of the server. */
public final class AnswerBytes extends OutputStream {
    private static final int FIRST = 16_384;
    private static final int NEXT = 262_144;

    private final int most = AnswerMemory.mostOfOne();

    /** One array that grew would be copied, and there twice, again and again. */
    private final List<byte[]> full = new ArrayList<>();

    private byte[] last = taken(FIRST);
    private int length;
    private int size;

    private AnswerBytes() {}

    public static AnswerBytes of(Map<String, Object> answer) {
        AnswerBytes json = new AnswerBytes();
        HttpRequestBody.JSON.writeValue(json, answer);
        return json;
    }

    /** One that was written before. */
    public static AnswerBytes of(String json) {
        AnswerBytes bytes = new AnswerBytes();
        byte[] all = json.getBytes(StandardCharsets.UTF_8);
        bytes.write(all, 0, all.length);
        return bytes;
    }

    public int size() {
        return size;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        if (count > most - size) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "query",
                            "the number of bytes of the answer",
                            (long) size + count,
                            most,
                            AnswerMemory.EACH));
        }
        size += count;
        int from = offset;
        for (int left = count; left > 0; ) {
            if (length == last.length) {
                full.add(last);
                last = taken(NEXT);
                length = 0;
            }
            int fits = Math.min(left, last.length - length);
            System.arraycopy(bytes, from, last, length, fits);
            length += fits;
            from += fits;
            left -= fits;
        }
    }

    private static byte[] taken(int bytes) {
        AnswerMemory.take(bytes);
        return new byte[bytes];
    }

    public void writeTo(OutputStream output) throws IOException {
        for (byte[] piece : full) {
            output.write(piece);
        }
        output.write(last, 0, length);
    }

    public String text() {
        AnswerMemory.take(2L * size);
        ByteArrayOutputStream all = new ByteArrayOutputStream(size);
        try {
            writeTo(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
