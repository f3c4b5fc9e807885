/** What views say of campaigns, worked out without them. */
@NullMarked
package org.quillgraph.domain.campaigns;

import org.jspecify.annotations.NullMarked;
