package org.quillgraph.domain.model;

import java.io.Serial;

/** Carries a {@link Problem} up to whoever answers the caller. */
public final class ProblemException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public static ProblemException invalid(String path, String reason) {
        return new ProblemException(new Problem.Invalid(path, reason));
    }

    public Problem problem() {
        return problem;
    }
}
