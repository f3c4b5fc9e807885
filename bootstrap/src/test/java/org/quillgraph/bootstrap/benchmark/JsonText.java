package org.quillgraph.bootstrap.benchmark;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** JSON as a growing text; commas come by themselves. */
final class JsonText {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder(4096);

    JsonText open(char bracket) {
        separate();
        text.append(bracket);
        return this;
    }

    JsonText close(char bracket) {
        text.append(bracket);
        return this;
    }

    JsonText name(String name) {
        separate();
        text.append('"').append(name).append("\":");
        return this;
    }

    /** What is JSON already. */
    JsonText raw(@Nullable CharSequence json) {
        separate();
        text.append(json);
        return this;
    }

    JsonText quoted(@Nullable String value) {
        if (value == null) {
            return raw("null");
        }
        separate();
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        text.append('"');
        return this;
    }

    private void append(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            default -> {
                if (c < ' ') {
                    text.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    text.append(c);
                }
            }
        }
    }

    private void separate() {
        char last = text.isEmpty() ? '{' : text.charAt(text.length() - 1);
        if (last != '{' && last != '[' && last != ':') {
            text.append(',');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
