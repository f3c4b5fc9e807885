/** Fields that change something, read as changes or verbs and done all or none. */
@NullMarked
package org.quillgraph.graphql.mutation;

import org.jspecify.annotations.NullMarked;
