/**
 * What every record is made of: keys, JSON values, rules, problems, and the annotations the
 * catalogue reads.
 */
@NullMarked
package org.quillgraph.domain.model;

import org.jspecify.annotations.NullMarked;
