package org.quillgraph.bootstrap.wiring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.http.Origins;

/**
 * Who stands between a server and its clients.
 *
 * @param origins whose pages may ask from within a browser
 * @param proxies that are believed what they say of their clients, as Tomcat reads it
 * @param management where monitoring asks
 */
public record Network(Origins origins, Optional<String> proxies, Optional<Endpoint> management) {
    static final Network DIRECT =
            new Network(new Origins(List.of()), Optional.empty(), Optional.empty());

    private static final Pattern ADDRESSES = Pattern.compile("[0-9A-Fa-f.:]+(/\\d{1,3})?");

    /** An address of this machine. */
    public record Endpoint(String host, int port) {}

    /**
     * Reads QUILLGRAPH_CORS_ORIGINS, QUILLGRAPH_TRUSTED_PROXIES, QUILLGRAPH_MANAGEMENT_HOST and
     * QUILLGRAPH_MANAGEMENT_PORT.
     */
    static Network from(Environment environment) {
        List<String> origins =
                environment.text("QUILLGRAPH_CORS_ORIGINS").stream()
                        .flatMap(Network::items)
                        .toList();
        return new Network(
                new Origins(origins),
                environment
                        .text("QUILLGRAPH_TRUSTED_PROXIES")
                        .map(
                                value ->
                                        items(value)
                                                .map(Network::network)
                                                .collect(Collectors.joining(","))),
                management(environment));
    }

    /** Without a port there is none. */
    private static Optional<Endpoint> management(Environment environment) {
        int port = environment.number("QUILLGRAPH_MANAGEMENT_PORT", 0, 0, Settings.HIGHEST_PORT);
        String host = environment.text("QUILLGRAPH_MANAGEMENT_HOST").orElse(Settings.DEFAULT_HOST);
        return port == 0 ? Optional.empty() : Optional.of(new Endpoint(host, port));
    }

    private static Stream<String> items(String value) {
        return Arrays.stream(value.split(",")).map(String::strip);
    }

    /** In the form that Tomcat does not take for a regular expression. */
    private static String network(String address) {
        if (!ADDRESSES.matcher(address).matches()) {
            throw ProblemException.invalid(
                    "QUILLGRAPH_TRUSTED_PROXIES",
                    "has "
                            + address
                            + ", which is no address; name addresses or networks, such as 10.0.0.0/8.");
        }
        if (address.contains("/")) {
            return address;
        }
        return address + (address.contains(":") ? "/128" : "/32");
    }

    /** As Boot names them. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        proxies.ifPresent(
                networks -> {
                    properties.put("server.forward-headers-strategy", "native");
                    properties.put("server.tomcat.remoteip.internal-proxies", networks);
                });
        management.ifPresent(
                endpoint -> {
                    properties.put("management.server.address", endpoint.host());
                    properties.put("management.server.port", endpoint.port());
                    properties.put(
                            "management.endpoints.web.exposure.include", "health,prometheus");
                    properties.put("management.endpoint.health.probes.enabled", true);
                    properties.put(
                            "management.endpoint.health.group.readiness.include",
                            "readinessState,database");
                });
        return properties;
    }
}
