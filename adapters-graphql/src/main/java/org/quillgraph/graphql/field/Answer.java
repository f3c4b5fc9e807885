package org.quillgraph.graphql.field;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the response that is complete: every field selected, at every depth, in order. */
public record Answer(Map<String, @Nullable Object> object) {}
