/** What is done with ideas: they are labelled, scored and taken up by projects. */
@NullMarked
package org.quillgraph.application.inspiration;

import org.jspecify.annotations.NullMarked;
