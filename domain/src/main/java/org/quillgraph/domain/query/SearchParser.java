package org.quillgraph.domain.query;

import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.query.SearchQuery.Alternative;

/** Reads a search text from left to right. */
final class SearchParser {
    private final String text;
    private final List<Alternative> alternatives = new ArrayList<>();
    private List<String> required = new ArrayList<>();
    private List<String> excluded = new ArrayList<>();
    private int at;

    SearchParser(String text) {
        this.text = text;
    }

    List<Alternative> alternatives() {
        while (skipBlanks()) {
            boolean excludes = text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(at + 1);
            if (excludes) {
                at++;
            }
            if (text.charAt(at) == '"') {
                (excludes ? excluded : required).add(phrase());
            } else {
                word(excludes);
            }
        }
        endAlternative();
        return alternatives;
    }

    private void word(boolean excludes) {
        int start = at;
        while (at < text.length() && !isBlank(at) && text.charAt(at) != '"') {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("OR") && !excludes) {
            endAlternative();
        } else {
            (excludes ? excluded : required).add(word);
        }
    }

    private String phrase() {
        int start = at + 1;
        int end = text.indexOf('"', start);
        at = end < 0 ? text.length() : end + 1;
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private void endAlternative() {
        if (!required.isEmpty() || !excluded.isEmpty()) {
            alternatives.add(new Alternative(required, excluded));
        }
        required = new ArrayList<>();
        excluded = new ArrayList<>();
    }

    private boolean skipBlanks() {
        while (at < text.length() && isBlank(at)) {
            at++;
        }
        return at < text.length();
    }

    private boolean isBlank(int index) {
        return Character.isWhitespace(text.charAt(index));
    }
}
