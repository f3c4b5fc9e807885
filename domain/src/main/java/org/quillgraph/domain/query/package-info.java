/**
 * The query core's language: a catalogue of entity types, and queries over them as one tree handed
 * to one port.
 */
@NullMarked
package org.quillgraph.domain.query;

import org.jspecify.annotations.NullMarked;
