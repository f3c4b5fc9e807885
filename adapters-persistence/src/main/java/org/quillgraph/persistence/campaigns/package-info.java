/** The rows of campaigns, of what they are made of and of figures about them. */
@NullMarked
package org.quillgraph.persistence.campaigns;

import org.jspecify.annotations.NullMarked;
