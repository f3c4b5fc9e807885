package org.quillgraph.graphql.schema;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text in GraphQL's schema language, one definition after the other. */
final class Sdl {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> defined = new HashSet<>();

    /**
     * Adds a definition; nothing at all when it has no members, which GraphQL does not allow.
     *
     * @param head such as {@code input IdeaOrder @oneOf}
     * @throws IllegalStateException when there is one of that name already
     */
    void define(String head, String description, Stream<String> members) {
        String body = members.map(Sdl::indented).collect(Collectors.joining());
        if (body.isEmpty()) {
            return;
        }
        if (!defined.add(head.split(" ", -1)[1])) {
            throw new IllegalStateException("The schema already has a definition like " + head);
        }
        text.append("\n%s%s {\n%s}\n".formatted(described(description), head, body));
    }

    void union(String name, String description, String types) {
        text.append("\n%sunion %s = %s\n".formatted(described(description), name, types));
    }

    static String member(String name, String type) {
        return name + ": " + type;
    }

    static String member(String name, String type, String description) {
        return described(description) + member(name, type);
    }

    private static String described(String description) {
        return description.isEmpty()
                ? ""
                : "\"" + description.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }

    private static String indented(String member) {
        return member.indent(2);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
