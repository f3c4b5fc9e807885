package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuillgraphTest {

    @Test
    void startsWithoutATerminal() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Quillgraph.class.getName(),
                                "help")
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();

        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(text).contains("Usage:", "demo", "serve");
        assertThat(process.waitFor()).isZero();
    }
}
