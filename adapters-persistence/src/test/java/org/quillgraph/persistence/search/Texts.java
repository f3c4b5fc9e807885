package org.quillgraph.persistence.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.model.Records;

/** Ideas that are nothing but their texts, and what people may type to find them. */
final class Texts {
    /** What analyzers, databases or both may cut or escape in ways of their own. */
    private static final List<String> PIECES =
            List.of(
                    "robots",
                    "Robots",
                    "toys",
                    "machine",
                    "learning",
                    "3.14",
                    "1,000",
                    "Beyoncé",
                    "Beyonce\u0301",
                    "don't",
                    "don’t",
                    "ann@example.com",
                    "https://a.b/c?d=e",
                    "日本語",
                    "한국어",
                    "ไทย",
                    "हिन्दी",
                    "العربية",
                    "צה\"ל",
                    "😀",
                    "👩‍👩‍👧",
                    "❤️",
                    "❤",
                    "1️⃣",
                    "#️⃣",
                    "#tag",
                    "_under_",
                    "a_b",
                    "x:y",
                    "title:x",
                    "ΟΔΟΣ",
                    "οδός",
                    "straße",
                    "STRASSE",
                    "İstanbul",
                    "ᴀ",
                    "ＡＢＣ",
                    "⒜",
                    "ﷺ",
                    "1\u202f000",
                    "\"q\"",
                    "c:\\tmp",
                    "it''s",
                    "%",
                    "$1",
                    "?",
                    "{0}",
                    "..",
                    "--",
                    "*",
                    "(",
                    ")",
                    "NEAR(a",
                    "AND",
                    "OR",
                    "NOT",
                    "&",
                    "|",
                    "!",
                    "<->",
                    ":*",
                    "^x",
                    "+",
                    "/*",
                    ";");

    private Texts() {}

    static IdeaInspiration idea(String title, String description, String content) {
        return with(Ideas.idea(), title, description, content);
    }

    static IdeaInspiration with(
            IdeaInspiration idea, String title, String description, String content) {
        IdeaInspiration described = Records.with(idea, "description", Optional.of(description));
        return Ideas.titled(Records.with(described, "content", Optional.of(content)), title);
    }

    /** Ideas whose titles tell them apart, from short ones to some of several parts. */
    static List<IdeaInspiration> hostile() {
        Random random = new Random(7);
        List<IdeaInspiration> ideas = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String title = i + " " + text(random, random.nextInt(3));
            int length = i % 20 == 0 ? 3_000 : random.nextInt(30);
            ideas.add(idea(title, text(random, random.nextInt(5)), text(random, length)));
        }
        return ideas;
    }

    /** Searches as they may be typed, or pasted, or made up by an attacker. */
    static List<String> typed() {
        Random random = new Random(11);
        List<String> typed =
                new ArrayList<>(
                        List.of(
                                "",
                                " ",
                                "\"",
                                "\"\"",
                                "-",
                                "- -",
                                "OR",
                                "OR OR",
                                "AND (",
                                "*",
                                "-*",
                                "NEAR(robots toys)",
                                "title:robots",
                                "{title}:robots",
                                "^robots",
                                "robots*",
                                "robots:*",
                                "'robots'",
                                "robots'; DROP TABLE x; --",
                                "\\",
                                "\\'",
                                "\u0000",
                                "\ud800 robots",
                                "robots\ud800",
                                "-robots",
                                "!!! -robots",
                                "robots -",
                                "\"robots",
                                "robots\"toys",
                                "<->",
                                "%s"));
        for (int i = 0; i < 300; i++) {
            typed.add(search(random));
        }
        return typed;
    }

    private static String search(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(random.nextInt(4) == 0 ? "-" : "");
            text.append(
                    random.nextInt(3) == 0
                            ? "\"" + text(random, 1 + random.nextInt(3)) + "\" "
                            : text(random, 1) + " ");
            text.append(random.nextInt(4) == 0 ? "OR " : "");
        }
        return text.toString();
    }

    private static String text(Random random, int pieces) {
        return random.ints(pieces, 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining(" "));
    }
}
