// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import java.util.regex.Pattern;

/**
 * Keeps cells from being run. Spreadsheets take a cell that begins with {@code = + - @}, a tab or a carriage return for a formula, which may fetch
 * what is beside it or start programs; with an apostrophe before it, it is text. Numbers stay as they are.
 */
public final class FormulaGuard {

    private static final String BEGINNINGS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]++(?:[.,][0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private FormulaGuard() {}

    /** The cell, with an apostrophe in front if it would be a formula. */
    public static String asText(String cell) {
        boolean isFormula = !cell.isEmpty()
                && BEGINNINGS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return isFormula ? "'" + cell : cell;
    }
}
