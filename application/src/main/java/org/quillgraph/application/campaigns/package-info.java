/** How campaigns are begun, filled and completed. */
@NullMarked
package org.quillgraph.application.campaigns;

import org.jspecify.annotations.NullMarked;
