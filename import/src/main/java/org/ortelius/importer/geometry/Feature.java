// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;

/**
 * One main tag of an OSM object with its names and shape; a row of table {@code feature}.
 *
 * @param id unique within the generation, also the place id
 * @param ref the OSM object; absent for computed features
 */
public record Feature(long id, @Nullable OsmRef ref, Category category, int adminLevel, Tags tags, Geometry geometry) {

    /** Mapped features by type, id and main tag of their object: the same after an import and after updates, unlike ids. */
    public static final Comparator<Feature> BY_OBJECT = Comparator.comparing(
                    Feature::ref, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(feature -> feature.category.key());

    /** Key of features that only carry a postcode; they locate it and are no places. */
    public static final String POSTCODE_POINT = "postcode";

    /** Key of ways between numbered houses, the value is the row's {@code addr:interpolation}; they are cut into number lines. */
    public static final String INTERPOLATION = "interpolation";

    /** The tags by what they are for. */
    public record Tags(Map<String, String> names, Map<String, String> address, Map<String, String> extratags) {}

    public boolean isArea() {
        return geometry.getDimension() == 2;
    }

    /** Whether this and another state of it are areas that differ in their outlines at most. */
    public boolean isSameButOutline(Feature other) {
        return isArea()
                && other.isArea()
                && category.equals(other.category)
                && adminLevel == other.adminLevel
                && tags.equals(other.tags);
    }

    public boolean isNode() {
        return ref != null && ref.type() == OsmRef.Type.NODE;
    }

    public boolean isRelation() {
        return ref != null && ref.type() == OsmRef.Type.RELATION;
    }
}
