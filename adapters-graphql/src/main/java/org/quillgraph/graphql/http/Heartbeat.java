package org.quillgraph.graphql.http;

import java.time.Duration;

/** How often a server looks whether those are there who follow something, and still may. */
record Heartbeat(Duration every) {
    static final Heartbeat USUAL = new Heartbeat(Duration.ofSeconds(15));
}
