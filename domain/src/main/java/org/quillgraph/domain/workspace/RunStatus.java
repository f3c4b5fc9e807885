package org.quillgraph.domain.workspace;

/** How far a run, or one node of it, has come. */
public enum RunStatus {
    PENDING,
    RUNNING,
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether nothing comes after it. */
    public boolean isFinal() {
        return switch (this) {
            case COMPLETED, FAILED, CANCELLED -> true;
            case PENDING, RUNNING, PAUSED -> false;
        };
    }

    /** Whether it may come right after this one. */
    public boolean mayBecome(RunStatus next) {
        return switch (this) {
            case PENDING -> next != PENDING;
            case RUNNING -> next != PENDING && next != RUNNING;
            case PAUSED -> next == RUNNING || next == CANCELLED;
            case COMPLETED, FAILED, CANCELLED -> false;
        };
    }
}
