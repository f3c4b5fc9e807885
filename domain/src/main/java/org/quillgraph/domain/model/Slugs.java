package org.quillgraph.domain.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes names for addresses: {@code Ärger & Freude} is {@code arger-freude}. */
public final class Slugs {
    /** Elsewhere a mark makes another letter: й is not и. */
    private static final Pattern ACCENTS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{N}])\\p{M}+");

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]\\p{M}*");
    private static final Pattern HYPHENS = Pattern.compile("-+");
    private static final Pattern FORM =
            Pattern.compile(
                    "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(-[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final String NAMELESS = "untitled";

    private Slugs() {}

    /** Whether it is lower-case letters and digits of any script, with single hyphens between. */
    public static boolean isSlug(String text) {
        return FORM.matcher(text).matches() && text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** Letters and digits of any script in lower case, without accents, with hyphens between. */
    public static String of(String title) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
        // lower case of İ has an accent again
        String gaps = GAPS.matcher(ACCENTS.matcher(lower).replaceAll("")).replaceAll("-");
        String words = HYPHENS.matcher(gaps).replaceAll("-");
        String slug = cut(Normalizer.normalize(words, Normalizer.Form.NFC), Rules.INDEXED);
        return slug.isEmpty() ? NAMELESS : slug;
    }

    /** The slug with the numbers from one to before another; number 1 is not written. */
    public static List<String> numbered(String slug, int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> numbered(slug, number)).toList();
    }

    private static String numbered(String slug, int number) {
        String end = number == 1 ? "" : "-" + number;
        return cut(slug, Rules.INDEXED - end.length()) + end;
    }

    private static String cut(String slug, int most) {
        String plain = EDGES.matcher(slug).replaceAll("");
        int length = plain.codePointCount(0, plain.length());
        return length <= most
                ? plain
                : EDGES.matcher(plain.substring(0, plain.offsetByCodePoints(0, most)))
                        .replaceAll("");
    }
}
