// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.countries.CountryFinder;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.schema.Schema;

/** The countries that features lie in, by the boundaries of the extract where it has them; place-model.md 4.1. Thread-safe. */
public record MapCountries(CountryFinder finder) {

    public static MapCountries load(Schema schema) throws SQLException {
        var boundaries = new ArrayList<CountryFinder.Boundary>();
        FeatureTable.forEachBatch(schema, "key = 'boundary' AND admin_level = 2", batch -> {
            for (Feature feature : batch) {
                if (isBoundary(feature)) {
                    boundaries.add(new CountryFinder.Boundary(taggedCountry(feature), feature.geometry()));
                }
            }
        });
        return new MapCountries(new CountryFinder(boundaries));
    }

    /** The country that a feature lies in; a country's own boundary is believed what it says. Absent at sea. */
    public @Nullable String of(Feature feature, Coordinate centroid) {
        return isBoundary(feature) ? taggedCountry(feature) : at(centroid);
    }

    /** The country at a point; absent at sea. */
    public @Nullable String at(Coordinate point) {
        return finder.find(point);
    }

    /** Whether a feature says where a country is. */
    public static boolean isBoundary(Feature feature) {
        return feature.category().is("boundary", "administrative")
                && feature.adminLevel() == 2
                && feature.isArea()
                && feature.tags().address().containsKey("country");
    }

    private static String taggedCountry(Feature boundary) {
        return boundary.tags().address().get("country").toLowerCase(Locale.ROOT);
    }
}
