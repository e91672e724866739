// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.ortelius.importer.draw.Feature;

/** Outlines with an address, which the shops and doors inside them share; place-model.md 4.4. Thread-safe once built. */
final class Buildings {

    private record Building(long id, Geometry outline, Map<String, String> address) {}

    private final STRtree tree = new STRtree();

    Buildings(List<Feature> features) {
        for (Feature feature : features) {
            tree.insert(
                    feature.geometry().getEnvelopeInternal(),
                    new Building(
                            feature.id(), feature.geometry(), feature.tags().address()));
        }
        tree.build();
    }

    static boolean isOne(Feature feature) {
        var address = feature.tags().address();
        return feature.isArea()
                && (address.containsKey("housenumber")
                        || address.containsKey("street")
                        || address.containsKey("place"));
    }

    /** The address of the building that a node without an address stands in; the parts that it does not share are left out. */
    @SuppressWarnings("unchecked")
    Optional<Map<String, String>> addressAround(Subject node) {
        if (!node.feature().isNode() || !node.address().isEmpty()) {
            return Optional.empty();
        }
        return ((List<Building>) tree.query(node.bounds()))
                .stream()
                        .filter(building -> building.outline.covers(node.geometry()))
                        .min(Comparator.comparingLong(Building::id))
                        .map(Building::address);
    }
}
