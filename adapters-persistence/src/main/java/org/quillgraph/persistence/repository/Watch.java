package org.quillgraph.persistence.repository;

/** Is told of every change of a stored record of one kind, in the transaction that makes it. */
public interface Watch {

    Class<? extends Record> of();

    void changed(Record before, Record after);
}
