package org.quillgraph.persistence.search;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes accents off letters of every script, however they are encoded, and the colour off emoji;
 * makes a final sigma a sigma.
 *
 * <p>Lucene's own folding knows Latin letters only, and those only where letter and accent are one
 * character.
 */
final class AccentFilter extends TokenFilter {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\ufe0e\\ufe0f]");

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    AccentFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isAscii()) {
            String plain = MARKS.matcher(Normalizer.normalize(word, Form.NFD)).replaceAll("");
            word.setEmpty().append(Normalizer.normalize(plain, Form.NFC).replace('ς', 'σ'));
        }
        return true;
    }

    private boolean isAscii() {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
