/** Use cases: each checks limits and permissions, then asks one port of the domain. */
@NullMarked
package org.quillgraph.application;

import org.jspecify.annotations.NullMarked;
