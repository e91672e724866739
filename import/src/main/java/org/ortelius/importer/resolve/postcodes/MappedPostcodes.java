// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.ortelius.importer.countries.CountryFinder;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.ground.Spatial;
import org.ortelius.importer.schema.Schema;

/** The areas that are mapped for a postcode. Thread-safe. */
public final class MappedPostcodes {

    private final List<Area> areas;
    private final Set<CountryPostcode> codes;
    private final Spatial<Area> ground;

    MappedPostcodes(List<Area> areas) {
        this.areas = List.copyOf(areas);
        codes = areas.stream().map(Area::code).collect(Collectors.toSet());
        ground = Spatial.of(areas, area -> area.feature.geometry().getEnvelopeInternal());
    }

    /** A relation mapped as the area of a postcode. */
    public record Area(CountryPostcode code, Feature feature, Coordinate centroid, PreparedGeometry outline) {

        Area(CountryPostcode code, Feature feature) {
            this(code, feature, Centroids.of(feature.geometry()), PreparedGeometryFactory.prepare(feature.geometry()));
        }

        boolean covers(Coordinate point) {
            return outline.covers(feature.geometry().getFactory().createPoint(point));
        }
    }

    /** Those of an extract. */
    public static MappedPostcodes load(Schema schema, CountryFinder countries) throws SQLException {
        var areas = new ArrayList<Area>();
        FeatureTable.forEachBatch(schema, "key = 'boundary' AND value = 'postal_code'", batch -> {
            for (Feature feature : batch) {
                String country = countries.find(Centroids.of(feature.geometry()));
                CountryPostcode.read(country, feature.tags().address().get("postcode"))
                        .ifPresent(code -> areas.add(new Area(code, feature)));
            }
        });
        return new MappedPostcodes(areas);
    }

    public List<Area> all() {
        return areas;
    }

    /** By the feature of an area. */
    public Map<Long, CountryPostcode> byFeature() {
        return areas.stream().collect(Collectors.toMap(area -> area.feature.id(), Area::code));
    }

    boolean has(CountryPostcode code) {
        return codes.contains(code);
    }

    Optional<Area> at(Coordinate point) {
        return in(new Envelope(point)).filter(area -> area.covers(point)).findFirst();
    }

    Stream<Area> in(Envelope box) {
        return ground.in(box).stream().sorted(Comparator.comparing(Area::feature, Feature.BY_OBJECT));
    }

    /** The postcode that a point with this tag helps to locate; none inside of mapped areas, nor one that has such an area. */
    public Optional<CountryPostcode> locatedBy(@Nullable String countryCode, @Nullable String tag, Coordinate point) {
        return CountryPostcode.read(countryCode, tag)
                .filter(code -> !has(code) && at(point).isEmpty());
    }
}
