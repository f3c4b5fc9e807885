package org.quillgraph.graphql.execution;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer as JSON, in one piece that is not too large for the memory of the server. */
public final class AnswerBytes extends ByteArrayOutputStream {
    /** A name given to one text a thousand times, of each row, would take gigabytes. */
    private static final int MOST = 50_000_000;

    private static final int FIRST = 16_384;

    /** That there are more. */
    public static final class TooMany extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        public static final String REASON =
                "The answer has more than " + MOST + " bytes; ask for fewer rows or fields.";

        TooMany() {
            super(REASON);
        }
    }

    private AnswerBytes() {
        super(FIRST);
    }

    public static AnswerBytes of(Map<String, Object> answer) {
        AnswerBytes json = new AnswerBytes();
        HttpRequestBody.JSON.writeValue(json, answer);
        return json;
    }

    /** One that was written before. */
    public static AnswerBytes of(String json) {
        AnswerBytes bytes = new AnswerBytes();
        bytes.writeBytes(json.getBytes(StandardCharsets.UTF_8));
        return bytes;
    }

    @Override
    public synchronized void write(int b) {
        check(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        check(length);
        super.write(bytes, offset, length);
    }

    private void check(int more) {
        if (size() > MOST - more) {
            throw new TooMany();
        }
    }
}
