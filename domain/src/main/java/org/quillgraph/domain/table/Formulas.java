package org.quillgraph.domain.table;

/**
 * Keeps spreadsheets from running texts: {@code =1+1} is written as {@code '=1+1}, and what begins
 * with apostrophes before such a sign gets one more, so that every text comes back as it was.
 */
public final class Formulas {
    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    /** The text as a cell may hold it. */
    public static String neutral(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text that {@link #neutral} made the cell of. */
    public static String restored(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && SIGNS.indexOf(text.charAt(first)) >= 0;
    }
}
