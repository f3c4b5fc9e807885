package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether docs/sbom.json still says what the program consists of; -Dsbom.rewrite=true makes it. */
class SbomTest {
    private static final Path COMMITTED = Path.of("..", "docs", "sbom.json");

    /** Made by the build. */
    private static final Path MADE = Path.of("target", "sbom.json");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theCommittedListIsThatOfTheBuild() throws IOException {
        assumeTrue(Files.exists(MADE), "Maven makes none where it is offline");
        String made = JSON.writeValueAsString(lasting(JSON.readTree(MADE))) + "\n";
        if (Boolean.getBoolean("sbom.rewrite")) {
            Files.writeString(COMMITTED, made);
        }

        assertThat(Files.readString(COMMITTED))
                .as(
                        "docs/sbom.json; make it anew with ./mvnw -pl bootstrap -am test"
                                + " -Dtest=SbomTest -Dsbom.rewrite=true -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(made);
    }

    /** Without when and from where it was made, and in what steps. */
    private static JsonNode lasting(JsonNode made) {
        ObjectNode all = (ObjectNode) made;
        all.retain(
                Set.of(
                        "bomFormat",
                        "specVersion",
                        "version",
                        "metadata",
                        "components",
                        "dependencies"));
        ((ObjectNode) all.get("metadata")).retain(Set.of("component"));
        shorten((ObjectNode) all.at("/metadata/component"));
        for (JsonNode component : all.get("components")) {
            shorten((ObjectNode) component);
        }
        return all;
    }

    /** One digest of each, and none of our own, which every change changes. */
    private static void shorten(ObjectNode component) {
        component.retain(
                Set.of(
                        "type",
                        "bom-ref",
                        "group",
                        "name",
                        "version",
                        "hashes",
                        "licenses",
                        "purl"));
        if (component.get("group").asString().equals("org.quillgraph")) {
            component.remove("hashes");
        } else if (component.get("hashes") instanceof ArrayNode hashes) {
            hashes.removeIf(hash -> !hash.get("alg").asString().equals("SHA-256"));
        }
    }
}
