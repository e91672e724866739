// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.wording;

/**
 * How far names of streets may differ from what is typed: in their types, in titles and first names, in initials.
 *
 * @param isGiven whether they may at all
 * @param types the words of a query that say of what type a street is, as bits
 * @param fillers those that are articles and prepositions
 */
public record Leeway(boolean isGiven, long types, long fillers) {

    public static final Leeway NONE = new Leeway(false, 0, 0);

    /** The same for the words from one on, which are counted from 0 again. */
    public Leeway from(int first) {
        return new Leeway(isGiven, types >>> first, fillers >>> first);
    }

    /** The same without some words that say something else. */
    public Leeway withoutTypes(long others) {
        return new Leeway(isGiven, types & ~others, fillers);
    }
}
