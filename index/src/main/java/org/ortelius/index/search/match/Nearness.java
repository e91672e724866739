// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

/**
 * How near a place that a query asks for by its kind lies to what the query names beside the kind.
 *
 * @param ground which of the pieces of ground it was found on, from 0, the one that is named best
 * @param degrees from the middle of that ground
 */
public record Nearness(int ground, double degrees) {

    /** Of a place that the query names itself. */
    static final Nearness NONE = new Nearness(0, 0);
}
