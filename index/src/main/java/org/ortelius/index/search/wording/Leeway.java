// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.wording;

import java.util.function.LongUnaryOperator;

/**
 * How far names of streets may differ from what is typed: in their types, in titles and first names, in initials.
 *
 * @param isGiven whether they may at all
 * @param types the words of a query that say of what type a street is, as bits
 * @param fillers those that are articles and prepositions
 */
public record Leeway(boolean isGiven, long types, long fillers) {

    public static final Leeway NONE = new Leeway(false, 0, 0);

    /**
     * The same where some words were taken out.
     *
     * @param moved where the bits of words are then
     */
    public Leeway without(LongUnaryOperator moved) {
        return new Leeway(isGiven, moved.applyAsLong(types), moved.applyAsLong(fillers));
    }

    /** The same without some words that say something else. */
    public Leeway withoutTypes(long others) {
        return new Leeway(isGiven, types & ~others, fillers);
    }
}
