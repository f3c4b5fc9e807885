package org.quillgraph.graphql.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.core.JacksonException;

/**
 * Documents that whoever runs the server has checked, by their ids.
 *
 * @param only whether no others are answered
 */
public record TrustedDocuments(Map<String, String> byId, Set<String> texts, boolean only) {
    public static final TrustedDocuments NONE = new TrustedDocuments(Map.of(), Set.of(), false);

    private static final String SHAPE =
            "{\"id\": \"document\"} or Apollo's {\"operations\": [{\"id\": …, \"body\": …}]}";

    /**
     * Reads a manifest, as tools of clients write it: an object of ids and documents, or one of
     * Apollo's.
     *
     * @param variable that names the file
     */
    public static TrustedDocuments of(String variable, Path manifest, boolean only) {
        try {
            Map<String, String> byId = new HashMap<>();
            if (!(HttpRequestBody.JSON.readValue(Files.readString(manifest), Object.class)
                    instanceof Map<?, ?> json)) {
                throw refused(variable, manifest, "is no JSON object; write " + SHAPE);
            }
            if (json.get("operations") instanceof Iterable<?> operations) {
                operations.forEach(each -> addOperation(variable, manifest, each, byId));
            } else {
                json.forEach((id, text) -> add(variable, manifest, id, text, byId));
            }
            return new TrustedDocuments(
                    Map.copyOf(byId), Set.copyOf(new HashSet<>(byId.values())), only);
        } catch (IOException e) {
            throw refused(variable, manifest, "cannot be read");
        } catch (JacksonException e) {
            throw refused(variable, manifest, "is no JSON");
        }
    }

    private static void addOperation(
            String variable, Path manifest, Object operation, Map<String, String> byId) {
        if (!(operation instanceof Map<?, ?> members)) {
            throw refused(variable, manifest, "is no manifest; write " + SHAPE);
        }
        add(variable, manifest, members.get("id"), members.get("body"), byId);
    }

    private static void add(
            String variable,
            Path manifest,
            @Nullable Object id,
            @Nullable Object text,
            Map<String, String> byId) {
        if (!(id instanceof String name && text instanceof String document)) {
            throw refused(variable, manifest, "is no manifest; write " + SHAPE);
        }
        byId.put(name, document);
    }

    private static ProblemException refused(String variable, Path manifest, String reason) {
        return ProblemException.invalid(variable, "is " + manifest + ", which " + reason + ".");
    }

    Optional<String> document(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean holds(String text) {
        return texts.contains(text);
    }
}
