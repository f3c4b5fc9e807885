package org.quillgraph.domain.table;

import java.util.stream.Stream;
import org.quillgraph.domain.query.EntityType;

/** A file whose rows are records of one type; it is read and never written. */
public interface TableSource extends AutoCloseable {

    EntityType type();

    /** How many rows there are to read, good and bad. */
    long count();

    /** All rows in the order of the file, read as they are asked for; to be closed after use. */
    Stream<TableRow> rows();

    /** The column that holds an attribute, or leads where a reference does; else its own name. */
    String column(String attribute);

    @Override
    void close();
}
