package org.quillgraph.bootstrap;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.execution.HttpRequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the graph for somebody who has signed in, or for the program itself. */
record Asking(Program program, Caller caller) {
    private static final JsonMapper JSON = new JsonMapper();

    static Asking program(Program program) {
        return new Asking(program, Caller.PROGRAM);
    }

    /** Somebody new. */
    static Asking as(Program program, Role role, String name) {
        JsonNode made =
                program(program)
                        .data(
                                "mutation($input: UserInput!) { createUser(input: $input) { user { id } } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "email",
                                                name + "@example.org",
                                                "username",
                                                name,
                                                "role",
                                                role.name())));
        return of(program, role, UUID.fromString(made.at("/createUser/user/id").asString()));
    }

    static Asking of(Program program, Role role, UUID user) {
        return new Asking(
                program,
                new Caller(
                        Optional.of(new Key<User>(user)),
                        Optional.of(role),
                        Optional.of(new Credential.Session(Key.fresh())),
                        Optional.empty()));
    }

    UUID user() {
        return caller.user().orElseThrow().value();
    }

    /** The whole answer, errors included. */
    JsonNode send(String document, Map<String, ?> variables) {
        HttpRequestBody request = new HttpRequestBody(document, null, Map.copyOf(variables));
        return JSON.valueToTree(
                caller.call(() -> program.part(Execution.class).run(request).toSpecification()));
    }

    /** The data asked for; an answer with errors fails the test. */
    JsonNode data(String document, Map<String, ?> variables) {
        JsonNode answer = send(document, variables);
        if (answer.has("errors")) {
            throw new AssertionError(document + "\n" + variables + "\n" + answer.get("errors"));
        }
        return answer.get("data");
    }

    JsonNode data(String document) {
        return data(document, Map.of());
    }

    /** The codes of the errors by the response key of their field; of the whole request: "". */
    Map<String, String> codes(String document) {
        return GraphClient.codesOf(send(document, Map.of()));
    }
}
