package org.quillgraph.persistence.query;

import com.querydsl.core.types.Expression;
import java.util.List;

/** Places inside JSON attributes. */
final class Jsons {
    private Jsons() {}

    /** {@code metadata → views → 0}, null where the path leads nowhere or to JSON's null. */
    static Expression<?> at(Expression<?> json, List<String> path) {
        Expression<?> place = json;
        for (String step : path) {
            // nine digits fit an int, and no list is longer
            boolean index = step.matches("0|[1-9][0-9]{0,8}");
            place = index ? Functions.memberOrElement(place, step) : Functions.member(place, step);
        }
        return Functions.present(place);
    }
}
