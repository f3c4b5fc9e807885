package org.quillgraph.persistence.query;

import static com.querydsl.core.types.dsl.Expressions.booleanTemplate;
import static com.querydsl.core.types.dsl.Expressions.numberTemplate;
import static com.querydsl.core.types.dsl.Expressions.stringTemplate;
import static com.querydsl.core.types.dsl.Expressions.template;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.NumberExpression;
import com.querydsl.core.types.dsl.StringExpression;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.quillgraph.domain.query.Grouping.Bucket;
import org.quillgraph.persistence.database.JsonText;

/** Calls of the functions that {@link QueryFunctions} teaches both databases. */
final class Functions {
    static final BooleanExpression ALWAYS = booleanTemplate("1 = 1");
    static final BooleanExpression NEVER = booleanTemplate("1 = 0");

    private Functions() {}

    /** {@code not p} where p may be null: true exactly where p is not met. */
    static BooleanExpression unmet(BooleanExpression condition) {
        return booleanTemplate("(case when {0} then 1 else 0 end) = 0", condition);
    }

    /**
     * {@code x in ids}, one parameter however many there are, so that the statement is always the
     * same.
     */
    static BooleanExpression idIn(Expression<?> id, Collection<?> ids) {
        return booleanTemplate(
                "id_in({0}, {1})",
                id, ids.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    static StringExpression fold(Expression<?> text) {
        return stringTemplate("fold({0})", text);
    }

    static BooleanExpression endsWith(Expression<?> text, String end) {
        return booleanTemplate("ends_with({0}, {1})", text, end);
    }

    static NumberExpression<Integer> locate(Expression<?> text, String part) {
        return numberTemplate(Integer.class, "locate({1}, {0})", text, part);
    }

    /**
     * Where an enum's constant stands among all of them; an inlined literal, so that it can be
     * grouped and sorted by.
     */
    static NumberExpression<Integer> enumOrder(Expression<?> constant, Class<?> type) {
        String names =
                Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(","));
        return numberTemplate(Integer.class, "enum_order({0}, '," + names + ",')", constant);
    }

    /** What {@link #enumOrder} gives for a constant. */
    static int enumOrder(Enum<?> constant) {
        Object[] constants = constant.getDeclaringClass().getEnumConstants();
        int order = 1;
        for (int i = 0; constants[i] != constant; i++) {
            order += constants[i].toString().length() + 1;
        }
        return order;
    }

    static Expression<Instant> bucket(Expression<?> time, Bucket bucket) {
        String[] arguments = {
            bucket.every().name(), bucket.zone().getId(), Zones.onPostgres(bucket.zone())
        };
        String literals =
                Arrays.stream(arguments).map(Functions::literal).collect(Collectors.joining(", "));
        return Expressions.dateTimeTemplate(
                Instant.class, "time_bucket({0}, " + literals + ")", time);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static Expression<Object> member(Expression<?> json, String name) {
        return template(Object.class, "json_member({0}, {1})", json, name);
    }

    static Expression<Object> memberOrElement(Expression<?> json, String index) {
        return template(Object.class, "json_member_or_element({0}, {1})", json, index);
    }

    static Expression<Object> present(Expression<?> json) {
        return template(Object.class, "json_present({0})", json);
    }

    /** Equal as JSON; {@code text} is the canonical text of the other value. */
    static BooleanExpression jsonEquals(Expression<?> json, String text) {
        return booleanTemplate("json_equals({0}, {1})", json, text);
    }

    /** The value where it is a string, otherwise null. */
    static StringExpression jsonText(Expression<?> json) {
        return stringTemplate("json_text({0})", json);
    }

    /** The sign of the value minus the number where the value is a number, otherwise null. */
    static NumberExpression<Integer> jsonCompare(Expression<?> json, String number) {
        return numberTemplate(Integer.class, "json_compare({0}, {1})", json, number);
    }

    static BooleanExpression holds(Expression<?> list, String value) {
        return booleanTemplate("list_holds({0}, {1})", list, value);
    }

    /** The list holds one of the values, of which there may be thousands. */
    static BooleanExpression holdsAny(Expression<?> list, List<String> values) {
        return booleanTemplate("list_holds_any({0}, {1})", list, JsonText.write(values));
    }
}
