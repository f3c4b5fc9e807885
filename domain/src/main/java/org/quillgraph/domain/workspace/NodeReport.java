package org.quillgraph.domain.workspace;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What somebody who works on a node says of it.
 *
 * @param progress as it was, where it is left out
 * @param message joins the node's messages and becomes the run's last
 * @param error of a node that has failed
 */
public record NodeReport(
        RunStatus status,
        Optional<BigDecimal> progress,
        Optional<String> message,
        Optional<String> error) {}
