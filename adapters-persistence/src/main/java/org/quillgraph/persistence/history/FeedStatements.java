package org.quillgraph.persistence.history;

/**
 * How each database tells revisions in the order in which they were committed.
 *
 * @param transaction the number of the transaction that wrote a revision, as text
 * @param place how a revision stands to one of this transaction and position, such as after it
 * @param order what revisions are ordered by
 * @param complete whether nothing can come before a revision any more
 */
record FeedStatements(String transaction, String place, String order, String complete) {
    /** One transaction writes at a time, so that positions are in order. */
    static final FeedStatements SQLITE =
            new FeedStatements("'0'", "? = '0' AND position %s ?", "position", "true");

    /**
     * A transaction takes its number, and its positions, long before it commits. Whatever has a
     * lower number than the oldest transaction under way is committed for good.
     */
    static final FeedStatements POSTGRES =
            new FeedStatements(
                    // under another name, since a result's name comes before a column's in ORDER BY
                    "tx::text AS written_in",
                    "(tx, position) %s (?::text::xid8, ?)",
                    "tx, position",
                    "tx < pg_snapshot_xmin(pg_current_snapshot())");

    /** {@code SELECT tx, position FROM revision WHERE … ORDER BY tx DESC, position DESC LIMIT 1} */
    String latest() {
        return "SELECT %s, position FROM revision WHERE %s ORDER BY %s DESC LIMIT 1"
                .formatted(transaction, complete, order.replace(",", " DESC,"));
    }

    /** {@code SELECT tx, position FROM revision WHERE position = ?} */
    String at() {
        return "SELECT %s, position FROM revision WHERE position = ?".formatted(transaction);
    }

    /** {@code SELECT tx, position, … FROM revision WHERE … ORDER BY tx, position LIMIT 200} */
    String after(int most) {
        return """
        SELECT %s, position, entity_type, entity_id, operation, change_set, actor_id, changed_at,
               changes
        FROM revision WHERE %s AND %s ORDER BY %s LIMIT %d
        """
                .formatted(transaction, place.formatted(">"), complete, order, most);
    }

    /** {@code SELECT tx, position FROM revision WHERE changed_at >= ? ORDER BY … LIMIT 1} */
    String since() {
        return "SELECT %s, position FROM revision WHERE changed_at >= ? ORDER BY %s LIMIT 1"
                .formatted(transaction, order);
    }

    /** {@code SELECT count(*) FROM revision WHERE …} */
    String countBefore() {
        return "SELECT count(*) FROM revision WHERE %s AND %s"
                .formatted(place.formatted("<"), complete);
    }

    /** {@code SELECT … FROM revision WHERE … ORDER BY … LIMIT 1000} */
    String oldestBefore(int most) {
        return """
        SELECT id, entity_type, entity_id, entity_version, operation, change_set, position, actor_id,
               changed_at, changes, snapshot, projects
        FROM revision WHERE %s AND %s ORDER BY %s LIMIT %d
        """
                .formatted(place.formatted("<"), complete, order, most);
    }
}
