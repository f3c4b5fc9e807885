/** Makes pipelines, and holds their rules. */
@NullMarked
package org.quillgraph.domain.publishing;

import org.jspecify.annotations.NullMarked;
