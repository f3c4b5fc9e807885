package org.quillgraph.offenders.graphql;

import java.sql.Connection;

/** A schema that asks the database by itself. */
public final class UsesSql {
    public Connection connection;
}
