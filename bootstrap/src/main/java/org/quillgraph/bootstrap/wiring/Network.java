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
 */
public record Network(Origins origins, Optional<String> proxies) {
    static final Network DIRECT = new Network(new Origins(List.of()), Optional.empty());

    private static final Pattern ADDRESSES = Pattern.compile("[0-9A-Fa-f.:]+(/\\d{1,3})?");

    /** Reads QUILLGRAPH_CORS_ORIGINS and QUILLGRAPH_TRUSTED_PROXIES. */
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
                                                .collect(Collectors.joining(","))));
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
        return properties;
    }
}
