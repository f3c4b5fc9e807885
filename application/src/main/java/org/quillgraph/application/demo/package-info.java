/**
 * Sample content: made up from a seed and word lists, so that everyone sees the same at any scale.
 */
@NullMarked
package org.quillgraph.application.demo;

import org.jspecify.annotations.NullMarked;
