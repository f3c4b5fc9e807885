package org.quillgraph.domain.upkeep;

import java.util.List;

/** The schema of a database, which is left alone while other programs use that. */
public interface Schema {

    /**
     * Takes back the last changes made, with the data they hold.
     *
     * @return their names, the last first
     */
    List<String> takeBack(int changes);

    /** Takes all of it back and makes it anew, so that what is left is what a new database has. */
    void remake();
}
