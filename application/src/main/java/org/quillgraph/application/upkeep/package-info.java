/** What an operator has done to a database, or lets a server do when the time comes. */
@NullMarked
package org.quillgraph.application.upkeep;

import org.jspecify.annotations.NullMarked;
