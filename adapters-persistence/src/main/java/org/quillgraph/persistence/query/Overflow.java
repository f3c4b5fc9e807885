package org.quillgraph.persistence.query;

import java.sql.SQLException;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** A sum past what a column of 64 bits holds, which both databases refuse to give. */
final class Overflow {
    private static final String OUT_OF_RANGE = "22003";

    private Overflow() {}

    /** In plain words where it is one; otherwise the exception as it came. */
    static RuntimeException translate(RuntimeException fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && isOverflow(sql)) {
                return new ProblemException(
                        new Problem.Invalid(
                                "",
                                "A sum passes what 64 bits hold. Narrow the filter, or ask for"
                                        + " avg and count instead."),
                        fault);
            }
        }
        return fault;
    }

    private static boolean isOverflow(SQLException fault) {
        return OUT_OF_RANGE.equals(fault.getSQLState())
                || String.valueOf(fault.getMessage()).contains("(integer overflow)");
    }
}
