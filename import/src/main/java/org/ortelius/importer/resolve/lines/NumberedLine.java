// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Ranks;

/**
 * A row of house numbers that was found a place: rows of tables {@code feature}, {@code place} and {@code number_line}.
 *
 * @param line from the first number to the last; a point for a number alone between two others
 * @param way what it was made of; absent for lines of the census
 * @param censusId the row of table {@code census_line} that it was made of; absent for ways
 */
public record NumberedLine(
        NumberLine numbers,
        Geometry line,
        Map<String, String> address,
        @Nullable OsmRef way,
        @Nullable Long censusId,
        Standing standing) {

    private static final Category HOUSES = new Category("place", "houses");
    private static final Ranks HOUSE = new Ranks(30, 30);

    /** Its street, country and postcode, and where streets were looked for; absent for ways, whose reach is fixed. */
    record Standing(
            @Nullable String countryCode,
            long parentId,
            Resolved.Code postcode,
            @Nullable Envelope lookedAt) {}

    Feature feature(long id) {
        return new Feature(
                id, null, HOUSES, Place.Identity.NO_ADMIN_LEVEL, new Feature.Tags(Map.of(), address, Map.of()), line);
    }

    FeatureContext subject(Feature feature) {
        return new FeatureContext(feature, HOUSE, Centroids.of(line), standing.countryCode);
    }
}
