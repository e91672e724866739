// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.index.place.Ranks;

/** A feature that is being resolved, with what is known about it from the start. */
public record FeatureContext(
        Feature feature,
        Ranks ranks,
        Coordinate centroid,
        @Nullable String countryCode) {

    public long id() {
        return feature.id();
    }

    public Geometry geometry() {
        return feature.geometry();
    }

    public Geometry point() {
        return geometry().getFactory().createPoint(centroid);
    }

    public Envelope bounds() {
        return geometry().getEnvelopeInternal();
    }

    public Map<String, String> address() {
        return feature.tags().address();
    }

    /** The tagged postcode, if it is one of the country. */
    @Nullable
    public String taggedPostcode() {
        return CountryPostcode.read(countryCode, address().get("postcode"))
                .map(CountryPostcode::postcode)
                .orElse(null);
    }

    /** The number as tagged; of several kinds of number the first of house, street and conscription number. */
    @Nullable
    public String housenumber() {
        for (String key : List.of("housenumber", "streetnumber", "conscriptionnumber")) {
            String number = address().get(key);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** The same feature in the country of what it hangs on. */
    public FeatureContext in(@Nullable String country) {
        return new FeatureContext(feature, ranks, centroid, country);
    }

    /** The same feature with the address of the building that it stands in. */
    public FeatureContext withAddress(Map<String, String> inherited) {
        var tags = new Feature.Tags(
                feature.tags().names(), inherited, feature.tags().extratags());
        var addressed = new Feature(
                feature.id(), feature.ref(), feature.category(), feature.adminLevel(), tags, feature.geometry());
        return new FeatureContext(addressed, ranks, centroid, countryCode);
    }
}
