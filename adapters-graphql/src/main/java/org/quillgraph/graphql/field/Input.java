package org.quillgraph.graphql.field;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;

/**
 * A value among the arguments of a request, already of the type the schema gives it, with the path
 * that leads there.
 *
 * @param path such as {@code filter.score.between}
 */
public record Input(String path, Object value) {

    /** Refuses an explicit null, which could be meant as "no condition" and as "has no value". */
    static Input of(String path, @Nullable Object value) {
        if (value == null) {
            throw invalid(
                    path,
                    "is null. Leave it out to ask for nothing here; to find what has no value, "
                            + "write isNull: true.");
        }
        return new Input(path, value);
    }

    /** The members of an input object, in the order given. */
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        object().forEach(
                        (name, member) ->
                                members.add(new Member(name, of(path + "." + name, member))));
        return members;
    }

    /** One member of an input object. */
    public record Member(String name, Input value) {}

    /** The members of an input object in which null says that there is to be no value. */
    public List<Given> given() {
        List<Given> given = new ArrayList<>();
        object().forEach((name, member) -> given.add(new Given(name, path + "." + name, member)));
        return given;
    }

    /** A member of an input object that may be null. */
    public record Given(String name, String path, @Nullable Object value) {

        /** The member where null makes no sense. */
        public Input present() {
            return of(path, value);
        }
    }

    /** The only member of a {@code @oneOf} input. */
    public Member only() {
        List<Member> members = members();
        if (members.size() != 1) {
            throw refused("takes exactly one field, not " + members.size() + ".");
        }
        return members.getFirst();
    }

    /** The member of that name, which the schema requires. */
    public Input member(String name) {
        return of(path + "." + name, object().get(name));
    }

    public List<Input> items() {
        List<Input> items = new ArrayList<>();
        for (Object item : (List<?>) value) {
            items.add(of(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    public String text() {
        return (String) value;
    }

    public int integer() {
        return (Integer) value;
    }

    public boolean truth() {
        return (Boolean) value;
    }

    public BigDecimal decimal() {
        return (BigDecimal) value;
    }

    public ProblemException refused(String reason) {
        return invalid(path, reason);
    }

    @SuppressWarnings("unchecked") // input objects arrive as maps by their fields' names
    private Map<String, @Nullable Object> object() {
        return (Map<String, @Nullable Object>) value;
    }
}
