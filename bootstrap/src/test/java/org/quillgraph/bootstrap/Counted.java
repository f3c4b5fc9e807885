package org.quillgraph.bootstrap;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a request may have only so many of, each with a limit for the tests. */
enum Counted {
    PAGE_MAX(20) {
        @Override
        String document(int size) {
            return "{ideaInspirations(first: %d) {totalCount}}".formatted(size);
        }
    },
    DEPTH_MAX(4) {
        @Override
        String document(int size) {
            return "{ideaInspirations(filter: {metadata: {path: [%s], eq: 1}}) {totalCount}}"
                    .formatted(times(size, "\"a\""));
        }
    },
    PARTS_MAX(5) {
        @Override
        String document(int size) {
            return List.of("users", "projects", "articles", "campaigns", "scorings", "settings")
                    .subList(0, size)
                    .stream()
                    .map(name -> name + "{totalCount}")
                    .collect(Collectors.joining(" ", "{", "}"));
        }
    },
    ROWS_MAX(15) {
        @Override
        String document(int size) {
            return "{ideaInspirations(first: 1) {nodes {classifications(first: %d) {nodes {id}}}}}"
                    .formatted(size - 1);
        }
    },
    GROUPS_MAX(10) {
        @Override
        String document(int size) {
            return "{ideaInspirations {groups(by: [{field: TITLE}], first: %d) {totalCount}}}"
                    .formatted(size);
        }
    },
    CONDITIONS_MAX(400) {
        @Override
        String document(int size) {
            return FILTERED;
        }

        @Override
        Map<String, Object> variables(int size) {
            Map<String, Object> one = Map.of("title", Map.of("eq", "a"));
            return Map.of("filter", Map.of("or", Collections.nCopies(size, one)));
        }
    },
    VALUES_MAX(7) {
        @Override
        String document(int size) {
            return FILTERED;
        }

        @Override
        Map<String, Object> variables(int size) {
            return Map.of("filter", Map.of("title", Map.of("in", Collections.nCopies(size, "a"))));
        }
    },
    RECORDS_MAX(3) {
        @Override
        String document(int size) {
            return "mutation {createIdeaInspirations(inputs: [%s], dryRun: true) {affected}}"
                    .formatted(times(size, "{title: \"a\"}"));
        }
    },
    DOCUMENT_CHARACTERS(5_000) {
        @Override
        String document(int size) {
            return "{__typename}#" + "x".repeat(size - 13);
        }
    },
    DOCUMENT_TOKENS(300) {
        @Override
        String document(int size) {
            // two braces, and the end of the text
            return "{" + times(size - 3, "__typename") + "}";
        }
    },
    DOCUMENT_WHITESPACE(400) {
        @Override
        String document(int size) {
            return "{__typename" + " ".repeat(size) + "}";
        }
    },
    DOCUMENT_ALIASES(4) {
        @Override
        String document(int size) {
            return "{" + each(size, "a%d: __typename") + "}";
        }
    },
    DOCUMENT_DIRECTIVES(3) {
        @Override
        String document(int size) {
            return "{" + times(size, "... @skip(if: false) {__typename}") + "}";
        }
    },
    DOCUMENT_FRAGMENTS(2) {
        @Override
        String document(int size) {
            return "{"
                    + each(size, "...f%d")
                    + "}"
                    + each(size, "fragment f%d on Query {__typename}");
        }
    },
    DOCUMENT_FIELDS(10) {
        @Override
        String document(int size) {
            List<String> fields =
                    List.of(
                            "id",
                            "title",
                            "score",
                            "category",
                            "content",
                            "description",
                            "sourceType",
                            "sourceId",
                            "createdAt",
                            "updatedAt");
            return "{ideaInspirations(first: 1) {nodes {%s}}}"
                    .formatted(String.join(" ", fields.subList(0, size - 1)));
        }
    };

    static final String FILTERED =
            "query($filter: IdeaInspirationFilter!) {ideaInspirations(filter: $filter) {totalCount}}";

    final int limit;

    Counted(int limit) {
        this.limit = limit;
    }

    String setting() {
        return "QUILLGRAPH_" + name();
    }

    abstract String document(int size);

    Map<String, Object> variables(int size) {
        return Map.of();
    }

    /** No idea meets it, of which the database learns only by reading all texts so many times. */
    static Map<String, Object> containing(int conditions) {
        return Map.of(
                "or",
                IntStream.range(0, conditions)
                        .mapToObj(i -> Map.of("contains", "none " + i, "ignoreCase", true))
                        .map(text -> Map.of("content", text))
                        .toList());
    }

    private static String times(int size, String part) {
        return String.join(" ", Collections.nCopies(size, part));
    }

    private static String each(int size, String part) {
        return IntStream.range(0, size).mapToObj(part::formatted).collect(Collectors.joining(" "));
    }
}
