package org.quillgraph.persistence.repository;

/** Is told of every record of one kind that comes or changes, in the transaction of that. */
public interface Watch {

    Class<? extends Record> of();

    default void added(Record record) {}

    void changed(Record before, Record after);
}
