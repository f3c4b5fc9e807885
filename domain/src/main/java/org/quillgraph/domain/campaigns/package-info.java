/** Campaigns with the content, files and templates they are made of, and figures about them. */
@NullMarked
package org.quillgraph.domain.campaigns;

import org.jspecify.annotations.NullMarked;
