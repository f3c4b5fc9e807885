package org.quillgraph.application;

/**
 * How much one request may ask for.
 *
 * @param page rows or groups on a page that does not say how many
 * @param largestPage rows or groups on a page at most
 * @param depth how often relations may be followed, conditions nested, and steps taken into JSON,
 *     inside one another
 * @param parts statements the answer may take: each page, each set of figures and each grouping is
 *     one
 * @param rows rows and groups the answer may hold if all its pages were full
 * @param groups of these, groups
 * @param conditions comparisons and sort keys in all filters and orders together, each of which the
 *     statement spells out
 * @param values values in all lists and searches together
 * @param records records that one request may make, change or delete, those carried along by a
 *     delete not counted
 */
public record Limits(
        int page,
        int largestPage,
        int depth,
        int parts,
        long rows,
        long groups,
        int conditions,
        int values,
        int records) {

    /** As whoever runs a server sets them, and whoever passes one is told. */
    public static final String LARGEST_PAGE = "QUILLGRAPH_PAGE_MAX";

    public static final String DEPTH = "QUILLGRAPH_DEPTH_MAX";
    public static final String PARTS = "QUILLGRAPH_PARTS_MAX";
    public static final String ROWS = "QUILLGRAPH_ROWS_MAX";
    public static final String GROUPS = "QUILLGRAPH_GROUPS_MAX";
    public static final String CONDITIONS = "QUILLGRAPH_CONDITIONS_MAX";
    public static final String VALUES = "QUILLGRAPH_VALUES_MAX";
    public static final String RECORDS = "QUILLGRAPH_RECORDS_MAX";

    public static final Limits DEFAULTS =
            new Limits(50, 1_000, 20, 100, 10_000_000, 1_000_000, 200, 10_000, 10_000);

    public Limits {
        if (page < 1 || page > largestPage) {
            throw new IllegalArgumentException(
                    "a page of " + page + " does not fit the largest page of " + largestPage);
        }
    }

    /** The defaults with other pages. */
    public static Limits ofPages(int page, int largestPage) {
        return new Limits(
                page,
                largestPage,
                DEFAULTS.depth,
                DEFAULTS.parts,
                DEFAULTS.rows,
                DEFAULTS.groups,
                DEFAULTS.conditions,
                DEFAULTS.values,
                DEFAULTS.records);
    }
}
