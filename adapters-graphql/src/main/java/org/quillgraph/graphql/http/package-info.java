/** How requests reach the server: over HTTP, as streams of events and over WebSockets. */
@NullMarked
package org.quillgraph.graphql.http;

import org.jspecify.annotations.NullMarked;
