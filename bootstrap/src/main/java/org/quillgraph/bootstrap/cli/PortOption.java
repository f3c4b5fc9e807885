package org.quillgraph.bootstrap.cli;

import org.jspecify.annotations.Nullable;
import org.quillgraph.bootstrap.wiring.Settings;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class PortOption {
    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description = "Where to listen; 0 is any port that is free (default: $PORT or 8080).")
    private @Nullable Integer port;

    /** The settings, with the port if one was given. */
    Settings in(Settings settings) {
        return port == null ? settings : settings.withPort(port);
    }
}
