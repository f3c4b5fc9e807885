package org.quillgraph.graphql;

import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/**
 * A field as the request asks for it: under its response key, with its arguments, and with all its
 * selections merged.
 *
 * <p>graphql-java offers such a view too, but builds it for the whole request at once and each
 * level anew; that took longer than everything else here.
 */
final class Requested {
    private static final String TYPE_NAME = "__typename";

    /** Fragments inside fragments can spell out more than any answer would hold. */
    private static final int MOST_FIELDS = 15_000;

    private final DataFetchingEnvironment request;
    private final GraphQLObjectType parent;
    private final List<Field> fields;
    private final String path;
    private final AtomicInteger fieldsRead;
    private @Nullable Map<String, Object> arguments;

    private Requested(
            DataFetchingEnvironment request,
            GraphQLObjectType parent,
            List<Field> fields,
            String path,
            AtomicInteger fieldsRead) {
        this.request = request;
        this.parent = parent;
        this.fields = fields;
        this.path = path;
        this.fieldsRead = fieldsRead;
    }

    /**
     * The field at the root of the request; paths inside it begin with its arguments and fields.
     */
    static Requested root(DataFetchingEnvironment request) {
        GraphQLObjectType query = (GraphQLObjectType) request.getParentType();
        List<Field> fields = request.getMergedField().getFields();
        return new Requested(request, query, fields, "", new AtomicInteger());
    }

    String key() {
        return fields.getFirst().getResultKey();
    }

    String name() {
        return fields.getFirst().getName();
    }

    boolean isTypeName() {
        return name().equals(TYPE_NAME);
    }

    /** The name of the type that has the field. */
    String parentName() {
        return parent.getName();
    }

    /** Where an argument or a field of this one is: {@code nodes.classifications.first}. */
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The argument of that name where it is given; refused where it is null. */
    Optional<Input> argument(String name) {
        return arguments().containsKey(name)
                ? Optional.of(Input.of(path(name), arguments().get(name)))
                : Optional.empty();
    }

    /**
     * The argument of that name where it is given and not null, for those whose null can mean
     * nothing else: many clients send one for the first page.
     */
    Optional<Input> argumentOrNull(String name) {
        return Optional.ofNullable(arguments().get(name))
                .map(value -> new Input(path(name), value));
    }

    private Map<String, Object> arguments() {
        if (arguments == null) {
            arguments = read();
        }
        return arguments;
    }

    private Map<String, Object> read() {
        return ValuesResolver.getArgumentValues(
                request.getGraphQLSchema().getCodeRegistry(),
                definition().getArguments(),
                fields.getFirst().getArguments(),
                CoercedVariables.of(request.getVariables()),
                request.getGraphQlContext(),
                request.getLocale());
    }

    /** What is selected of the field's object, in the order of the response. */
    List<Requested> selected() {
        Map<String, List<Field>> merged = new LinkedHashMap<>();
        Set<String> spread = new HashSet<>();
        fields.forEach(field -> collect(field.getSelectionSet(), merged, spread));
        int soFar = fieldsRead.addAndGet(merged.size());
        if (soFar > MOST_FIELDS) {
            throw new ProblemException(
                    new Problem.TooMuch("query", "the number of fields", soFar, MOST_FIELDS));
        }
        GraphQLObjectType type =
                (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition().getType());
        List<Requested> selected = new ArrayList<>(merged.size());
        merged.forEach(
                (key, same) ->
                        selected.add(new Requested(request, type, same, path(key), fieldsRead)));
        return selected;
    }

    private GraphQLFieldDefinition definition() {
        return parent.getField(name());
    }

    /** {@code spread} holds the fragments whose fields are there already. */
    private void collect(
            @Nullable SelectionSet set, Map<String, List<Field>> merged, Set<String> spread) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof DirectivesContainer<?> container && isLeftOut(container)) {
                continue;
            }
            // no type has interfaces or is in a union, so that every fragment that passed
            // validation applies
            switch (selection) {
                case Field field ->
                        merged.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>(1))
                                .add(field);
                case InlineFragment fragment -> collect(fragment.getSelectionSet(), merged, spread);
                case FragmentSpread fragment -> {
                    if (spread.add(fragment.getName())) {
                        collect(fragment(fragment), merged, spread);
                    }
                }
                default -> throw new IllegalStateException("not a selection: " + selection);
            }
        }
    }

    private SelectionSet fragment(FragmentSpread spread) {
        FragmentDefinition fragment = request.getFragmentsByName().get(spread.getName());
        return Objects.requireNonNull(fragment).getSelectionSet();
    }

    private boolean isLeftOut(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            String name = directive.getName();
            if ((name.equals("skip") && condition(directive))
                    || (name.equals("include") && !condition(directive))) {
                return true;
            }
        }
        return false;
    }

    private boolean condition(Directive directive) {
        Value<?> value = directive.getArgument("if").getValue();
        return switch (value) {
            case BooleanValue truth -> truth.isValue();
            case VariableReference variable ->
                    Boolean.TRUE.equals(request.getVariables().get(variable.getName()));
            default -> throw new IllegalStateException("not a condition: " + value);
        };
    }
}
