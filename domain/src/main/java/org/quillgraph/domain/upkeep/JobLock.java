package org.quillgraph.domain.upkeep;

/** Lets one program at a time do a job, however many share the database. */
public interface JobLock {

    /**
     * Does the work, unless somebody else is at the job; then it returns false at once. Whoever is
     * killed holds the lock for ten minutes longer.
     */
    boolean holding(Job job, Runnable work);
}
