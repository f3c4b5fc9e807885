package org.quillgraph.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts texts into words as UAX #29 says, in lower case and without accents: {@code Beyoncé's 3.14}
 * is {@code beyonce's 3.14}.
 *
 * <p>Ideographs are words of their own, signs are none, and a word of more than 255 characters
 * counts as several.
 */
public final class Words {
    private final Stemming stemming;
    private final Analyzer analyzer;

    public Words(Stemming stemming) {
        this.stemming = stemming;
        this.analyzer = new FoldingAnalyzer(stemming);
    }

    public Stemming stemming() {
        return stemming;
    }

    /**
     * The words in the order of the text; each at most 2,046 bytes long in UTF-8 and without white
     * space.
     */
    public List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory failed", e);
        }
        return words;
    }

    private static final class FoldingAnalyzer extends Analyzer {
        private final Stemming stemming;

        FoldingAnalyzer(Stemming stemming) {
            this.stemming = stemming;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            // lower case comes last, since folding gives capitals for some small letters
            TokenStream folded =
                    new LowerCaseFilter(new ASCIIFoldingFilter(new AccentFilter(words)));
            return new TokenStreamComponents(
                    words,
                    switch (stemming) {
                        case NONE -> folded;
                        case ENGLISH -> new SnowballFilter(folded, new EnglishStemmer());
                    });
        }
    }
}
