package org.quillgraph.graphql.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Values;
import org.quillgraph.graphql.schema.Names;

/** Reads what a request gives for records, and counts them over all its fields. */
final class Drafts {
    private final Limits limits;
    private int records;

    Drafts(Limits limits) {
        this.limits = limits;
    }

    /** Of a new record: {@code {title: "…", project: {slug: "…"}, tickets: {create: […]}}}. */
    Draft create(EntityType type, Input input) {
        Draft draft = read(type, input, 0);
        checkReferences(draft, null);
        return draft;
    }

    /** Of a stored record, which lacks nothing. */
    Draft patch(EntityType type, Input input) {
        return read(type, input, 0);
    }

    private Draft child(ToMany collection, Input input, int depth) {
        Draft draft = read(collection.target(), input, depth);
        String back = collection.mappedBy();
        if (draft.references().containsKey(back)) {
            throw new Input(draft.path(back), draft)
                    .refused("refers to what it is made along with; leave it out.");
        }
        checkReferences(draft, back);
        return draft;
    }

    private static void checkReferences(Draft draft, @Nullable String given) {
        for (ToOne reference : draft.of().toOnes()) {
            String name = reference.name();
            if (reference.required()
                    && !reference.derived()
                    && !name.equals(given)
                    && !draft.references().containsKey(name)) {
                throw ProblemException.invalid(
                        draft.path(name),
                        "is missing, and no %s can be without; say which one it is, such as {id: …}."
                                .formatted(draft.of()));
            }
        }
    }

    private Draft read(EntityType type, Input input, int depth) {
        count(input);
        if (depth > limits.depth()) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            input.path(),
                            "the nesting of inputs",
                            depth,
                            limits.depth(),
                            Limits.DEPTH));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, Target> references = new LinkedHashMap<>();
        Map<String, List<Draft>> children = new LinkedHashMap<>();
        for (Input.Given given : input.given()) {
            String name = given.name();
            Attribute attribute = type.findAttribute(name);
            ToOne reference = type.toOne(name);
            if (attribute != null) {
                values.put(name, value(attribute, given));
            } else if (reference != null) {
                references.put(name, target(reference, given, depth + 1));
            } else {
                ToMany collection = Objects.requireNonNull(type.toMany(name));
                children.put(name, children(collection, given.present(), depth + 1));
            }
        }
        return new Draft(type, input.path(), values, references, children);
    }

    private void count(Input input) {
        records++;
        if (records > limits.records()) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            input.path(),
                            "the number of records in one request",
                            records,
                            limits.records(),
                            Limits.RECORDS));
        }
    }

    private static @Nullable Object value(Attribute attribute, Input.Given given) {
        if (given.value() != null) {
            return Values.of(attribute.kind(), attribute.type(), given.present());
        }
        if (attribute.required()) {
            throw ProblemException.invalid(
                    given.path(),
                    attribute.kind() == Kind.STRING_LIST
                            ? "is null; write [] to leave it empty."
                            : "is null, and it always has a value; leave it out or give it one.");
        }
        return null;
    }

    private Target target(ToOne reference, Input.Given given, int depth) {
        if (given.value() == null) {
            if (reference.required()) {
                throw ProblemException.invalid(
                        given.path(),
                        "is null, and it always refers to one; leave it out or say which.");
            }
            return new Target.Nothing();
        }
        EntityType target = reference.target();
        Input.Member way = given.present().only();
        return switch (way.name()) {
            case "id" -> new Target.Stored(Values.id(way.value()));
            case "create" -> {
                Draft draft = read(target, way.value(), depth);
                checkReferences(draft, null);
                yield new Target.New(draft);
            }
            default -> named(target, way);
        };
    }

    private static Target named(EntityType type, Input.Member way) {
        UniqueKey key =
                type.uniqueKeys().stream()
                        .filter(it -> Names.key(it).equals(way.name()))
                        .findFirst()
                        .orElseThrow();
        List<String> names = key.attributes();
        List<Object> values = new ArrayList<>();
        for (String name : names) {
            Input input = names.size() == 1 ? way.value() : way.value().member(name);
            values.add(Values.ofKey(type, key, name, input));
        }
        return new Target.Named(key, values);
    }

    private List<Draft> children(ToMany collection, Input input, int depth) {
        return input.member("create").items().stream()
                .map(each -> child(collection, each, depth))
                .toList();
    }
}
