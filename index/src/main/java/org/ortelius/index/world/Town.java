// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Point;

/**
 * A town of the world that some words may stand for.
 *
 * @param countryCode ISO 3166-1 in small letters as places have it: {@code us}
 * @param subdivision ISO 3166-2 of the state, province or the like that it lies in, {@code US-TX}; null where GeoNames' division is none of ISO's
 * @param position its middle, within a kilometre
 * @param population people; 0 where nobody counted
 * @param isMainName whether the words are GeoNames' own name of it, at home or in English; other names are those in other languages, and former ones
 */
public record Town(
        String countryCode, @Nullable String subdivision, Point position, int population, boolean isMainName) {

    /** GeoNames lists quarters and farms, too, and people write the names of towns in other languages only where they are well known. */
    private static final int LEAST_PEOPLE = 1_000;

    private static final int LEAST_PEOPLE_BY_OTHER_NAME = 50_000;

    /** Whether somebody who writes these words in an address may well mean it. */
    public boolean isWellKnown() {
        return population >= (isMainName ? LEAST_PEOPLE : LEAST_PEOPLE_BY_OTHER_NAME);
    }
}
