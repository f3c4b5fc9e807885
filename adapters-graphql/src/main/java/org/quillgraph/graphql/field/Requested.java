package org.quillgraph.graphql.field;

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
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
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
public final class Requested {
    private static final String TYPE_NAME = "__typename";

    /** Fragments inside fragments can spell out more than any answer would hold. */
    private static final int USUAL_MOST_FIELDS = 15_000;

    /** By which whoever runs a server sets it. */
    public static final String FIELDS_SETTING = "QUILLGRAPH_DOCUMENT_FIELDS";

    /** Under which the context of a request holds another number. */
    public static final String MOST_FIELDS = "mostFields";

    /** Under which it holds how many there are so far, at whatever root. */
    private static final String FIELDS_READ = "fieldsRead";

    private final DataFetchingEnvironment request;
    private final GraphQLObjectType parent;
    private final List<Field> fields;
    private final String path;
    private final AtomicInteger fieldsRead;
    private final @Nullable String narrowed;
    private @Nullable Map<String, Object> arguments;

    private Requested(
            DataFetchingEnvironment request,
            GraphQLObjectType parent,
            List<Field> fields,
            String path,
            AtomicInteger fieldsRead,
            @Nullable String narrowed) {
        this.request = request;
        this.parent = parent;
        this.fields = fields;
        this.path = path;
        this.fieldsRead = fieldsRead;
        this.narrowed = narrowed;
    }

    /**
     * The field at the root of the request; paths inside it begin with its arguments and fields.
     */
    public static Requested root(DataFetchingEnvironment request) {
        GraphQLObjectType query = (GraphQLObjectType) request.getParentType();
        List<Field> fields = request.getMergedField().getFields();
        AtomicInteger read =
                request.getGraphQlContext().computeIfAbsent(FIELDS_READ, _ -> new AtomicInteger());
        return new Requested(request, query, fields, "", read, null);
    }

    /** The same field of a union, where its object is of that type. */
    public Requested of(String type) {
        return new Requested(request, parent, fields, path, fieldsRead, type);
    }

    public String key() {
        return fields.getFirst().getResultKey();
    }

    public String name() {
        return fields.getFirst().getName();
    }

    public boolean isTypeName() {
        return name().equals(TYPE_NAME);
    }

    /** The name of the type that has the field. */
    public String parentName() {
        return parent.getName();
    }

    /** Of its values, as the schema has it; {@code __typename} has none there. */
    public GraphQLOutputType type() {
        return definition().getType();
    }

    /** Where an argument or a field of this one is: {@code nodes.classifications.first}. */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** What whoever sent the request put beside it. */
    public <T> T context(Class<T> type, T otherwise) {
        return request.getGraphQlContext().getOrDefault(type, otherwise);
    }

    /** The argument of that name where it is given; refused where it is null. */
    public Optional<Input> argument(String name) {
        return arguments().containsKey(name)
                ? Optional.of(Input.of(path(name), arguments().get(name)))
                : Optional.empty();
    }

    /** The argument of that name, which the schema requires. */
    public Input required(String name) {
        return argument(name).orElseThrow();
    }

    public GraphQLInputType argumentType(String name) {
        return definition().getArgument(name).getType();
    }

    /**
     * The argument of that name where it is given and not null, for those whose null can mean
     * nothing else: many clients send one for the first page.
     */
    public Optional<Input> argumentOrNull(String name) {
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
    public List<Requested> selected() {
        GraphQLObjectType type = objects();
        Map<String, List<Field>> merged = new LinkedHashMap<>();
        Set<String> spread = new HashSet<>();
        fields.forEach(field -> collect(type, field.getSelectionSet(), merged, spread));
        int soFar = fieldsRead.addAndGet(merged.size());
        int most = request.getGraphQlContext().getOrDefault(MOST_FIELDS, USUAL_MOST_FIELDS);
        if (soFar > most) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "query", "the number of fields", soFar, most, FIELDS_SETTING));
        }
        List<Requested> selected = new ArrayList<>(merged.size());
        merged.forEach(
                (key, same) ->
                        selected.add(
                                new Requested(request, type, same, path(key), fieldsRead, null)));
        return selected;
    }

    private GraphQLObjectType objects() {
        return narrowed == null
                ? (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition().getType())
                : request.getGraphQLSchema().getObjectType(narrowed);
    }

    private GraphQLFieldDefinition definition() {
        return parent.getField(name());
    }

    /** {@code spread} holds the fragments whose fields are there already. */
    private void collect(
            GraphQLObjectType type,
            @Nullable SelectionSet set,
            Map<String, List<Field>> merged,
            Set<String> spread) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof DirectivesContainer<?> container && isLeftOut(container)) {
                continue;
            }
            switch (selection) {
                case Field field ->
                        merged.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>(1))
                                .add(field);
                case InlineFragment fragment -> {
                    if (applies(fragment.getTypeCondition(), type)) {
                        collect(type, fragment.getSelectionSet(), merged, spread);
                    }
                }
                case FragmentSpread spreading -> {
                    FragmentDefinition fragment = fragment(spreading);
                    if (spread.add(fragment.getName())
                            && applies(fragment.getTypeCondition(), type)) {
                        collect(type, fragment.getSelectionSet(), merged, spread);
                    }
                }
                default -> throw new IllegalStateException("not a selection: " + selection);
            }
        }
    }

    /** Whether a fragment on a type, or a union, is on this type. */
    private boolean applies(@Nullable TypeName condition, GraphQLObjectType type) {
        return condition == null
                || condition.getName().equals(type.getName())
                || (request.getGraphQLSchema().getType(condition.getName())
                                instanceof GraphQLUnionType union
                        && union.isPossibleType(type));
    }

    private FragmentDefinition fragment(FragmentSpread spread) {
        return Objects.requireNonNull(request.getFragmentsByName().get(spread.getName()));
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
