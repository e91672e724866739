// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

/**
 * How near a place that a query asks for by its kind lies to what the query names beside the kind.
 *
 * @param ground which of the pieces of ground it was found on, from 0, the one that is named best
 * @param kind which of the kinds that the words may mean it is, from 0, what they are used for most
 * @param degrees from that ground
 */
public record Nearness(int ground, int kind, double degrees) {

    /** Of a place that the query names itself. */
    static final Nearness NONE = new Nearness(0, 0, 0);

    /** Of a place that the query names itself, and that comes before those of a kind. */
    public static final Nearness BEFORE_KINDS = new Nearness(-2, 0, 0);

    /** Of a place of a kind that has the word for it in its name. */
    public static final Nearness CALLED_AFTER_KIND = new Nearness(-1, 0, 0);

    /** Of what comes after all that is meant more. */
    public static final Nearness LAST = new Nearness(Integer.MAX_VALUE, 0, 0);
}
