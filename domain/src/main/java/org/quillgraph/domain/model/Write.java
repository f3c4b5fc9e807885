package org.quillgraph.domain.model;

/** What can be done to records of any type in general, without a verb of their own. */
public enum Write {
    CREATE,
    UPDATE,
    DELETE
}
