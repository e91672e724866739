// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.ortelius.importer.tags.ReadTags;
import org.ortelius.importer.tags.TagReader;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Interpolation;
import org.ortelius.index.place.OsmRef;

/** Which features a raw object becomes, by its tags and its shape. Thread-safe. */
final class FeatureMaker {

    private static final int MOST_LEVEL_OF_A_COUNTRY_PART = 4;

    private final TagReader tagReader;
    private final RejectCounts rejected;

    /** @param rejected counts what becomes no feature, by reason */
    FeatureMaker(TagReader tagReader, RejectCounts rejected) {
        this.tagReader = tagReader;
        this.rejected = rejected;
    }

    /**
     * The features of an object, one for each main tag; none where it is no place or cannot be drawn, which is counted.
     *
     * @param shape drawn only when the tags make a place
     */
    List<Feature> features(OsmRef ref, Map<String, String> rawTags, Supplier<Drawn> shape) {
        var tags = tagReader.read(rawTags);
        if (tags.kind() == ReadTags.Kind.NOTHING) {
            return List.of();
        }
        return switch (shape.get()) {
            case Drawn.Failed failed -> {
                rejected.add(failed.reason(), ref);
                yield List.of();
            }
            case Drawn.Shape drawn ->
                categories(tags, ref).stream()
                        .map(category -> new Feature(
                                0,
                                ref,
                                category,
                                tags.adminLevel(),
                                new Feature.Tags(tags.namesOf(category), tags.address(), tags.extratagsOf(category)),
                                outline(category, drawn)))
                        .filter(feature -> isKept(feature, rawTags))
                        .toList();
        };
    }

    private List<Category> categories(ReadTags tags, OsmRef ref) {
        var categories = new ArrayList<>(
                switch (tags.kind()) {
                    case PLACE -> tags.categories();
                    case POSTCODE_AREA -> List.of(new Category("boundary", "postal_code"));
                    case POSTCODE_POINT, INTERPOLATION, NOTHING -> List.<Category>of();
                });
        if (tags.isInterpolation() && ref.type() == OsmRef.Type.WAY) {
            String row = tags.address().get("interpolation");
            if (Interpolation.of(row).isPresent()) {
                categories.add(new Category(Feature.INTERPOLATION, row));
            } else {
                rejected.add(RejectReason.UNKNOWN_INTERPOLATION, ref);
            }
        }
        if (categories.isEmpty() && tags.address().containsKey("postcode")) {
            categories.add(new Category(Feature.POSTCODE_POINT, "yes"));
        }
        return categories;
    }

    /** House numbers run along a way in the direction of its nodes, also when it closes. */
    private static Geometry outline(Category category, Drawn.Shape drawn) {
        return category.key().equals(Feature.INTERPOLATION) && drawn.mapped() instanceof Polygon ring
                ? WayShapes.GEOMETRIES.createLineString(ring.getExteriorRing().getCoordinates())
                : drawn.geometry();
    }

    private boolean isKept(Feature feature, Map<String, String> tags) {
        var reason = whyDropped(feature, tags);
        reason.ifPresent(known -> rejected.add(known, feature.ref()));
        return reason.isEmpty();
    }

    /**
     * Boundaries are areas, those of countries, states and postcodes relations; a square of asphalt without a name is nothing to
     * find; place-model.md 1.12.
     */
    private static Optional<RejectReason> whyDropped(Feature feature, Map<String, String> tags) {
        String key = feature.category().key();
        if (key.equals("boundary")) {
            boolean asksForARelation = feature.adminLevel() <= MOST_LEVEL_OF_A_COUNTRY_PART
                    || feature.category().value().equals("postal_code");
            return feature.isArea()
                    ? asksForARelation && !feature.isRelation()
                            ? Optional.of(RejectReason.BOUNDARY_WAY)
                            : Optional.empty()
                    : Optional.of(RejectReason.BOUNDARY_LINE);
        }
        boolean isSquare = key.equals("highway") && feature.isArea() && "yes".equals(tags.get("area"));
        return isSquare && feature.tags().names().isEmpty()
                ? Optional.of(RejectReason.UNNAMED_SQUARE)
                : Optional.empty();
    }
}
