package org.quillgraph.bootstrap.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether both servers give the same answer, without which comparing their speed means nothing. */
final class Agreement {
    /** Averages are rounded to so many digits. */
    private static final MathContext DIGITS = new MathContext(9);

    private static final JsonMapper JSON = new JsonMapper();

    private final String name;

    private Agreement(String name) {
        this.name = name;
    }

    static void check(Case asked, ServerProcess quillgraph, ServerProcess rival) {
        Agreement agreement = new Agreement(asked.name());
        for (Case.Question question : asked.questions()) {
            agreement.compare(
                    "",
                    JSON.readTree(quillgraph.ask(question.toQuillgraph())),
                    JSON.readTree(rival.ask(question.toRival())));
        }
    }

    private void compare(String path, JsonNode ours, JsonNode rivals) {
        if (ours.isObject() && rivals.isObject()) {
            Set<String> names = new HashSet<>(ours.propertyNames());
            names.addAll(rivals.propertyNames());
            names.forEach(n -> compare(path + "/" + n, ours.path(n), rivals.path(n)));
        } else if (ours.isArray() && rivals.isArray()) {
            for (int i = 0; i < Math.max(ours.size(), rivals.size()); i++) {
                compare(path + "/" + i, ours.path(i), rivals.path(i));
            }
        } else if (!same(path, ours, rivals)) {
            throw new IllegalStateException(
                    "%s: at %s Quillgraph answers %s, the rival %s"
                            .formatted(name, path, ours, rivals));
        }
    }

    private static boolean same(String path, JsonNode ours, JsonNode rivals) {
        if (path.endsWith("Cursor")) {
            // each server writes cursors in its own way
            return ours.isString() && rivals.isString();
        }
        boolean numbers = ours.isNumber() && rivals.isNumber();
        return numbers ? rounded(ours).compareTo(rounded(rivals)) == 0 : ours.equals(rivals);
    }

    private static BigDecimal rounded(JsonNode number) {
        return new BigDecimal(number.asString()).round(DIGITS);
    }
}
