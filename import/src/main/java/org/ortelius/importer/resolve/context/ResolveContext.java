// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.sql.SQLException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.ranks.RankTable;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.areas.AreaIndex;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.roads.AssociatedStreets;
import org.ortelius.importer.resolve.roads.NodesOnRoads;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.roads.RoadIndex;
import org.ortelius.importer.resolve.roads.Waterways;

/**
 * What places are resolved against: the areas, streets and postcodes of a whole extract, or of the ground around a change. Thread-safe.
 *
 * @param stored what was resolved before
 */
public record ResolveContext(
        RankTable ranks,
        MapCountries countries,
        Postcodes postcodes,
        AreaIndex areaIndex,
        RoadIndex roadIndex,
        Members members,
        Stored stored) {

    /** What nodes and ways have from objects that they are part of. */
    public record Members(
            Buildings buildings,
            NodesOnInterpolations nodesOnInterpolations,
            AssociatedStreets associatedStreets,
            NodesOnRoads nodesOnRoads,
            Waterways waterways) {

        /** For areas and streets. */
        static final Members NONE = new Members(
                Buildings.NONE, NodesOnInterpolations.NONE, AssociatedStreets.NONE, NodesOnRoads.NONE, Waterways.NONE);
    }

    /** Looks up what a street hands down, and what an area does that is not resolved in this run. */
    @FunctionalInterface
    public interface Stored {

        Inheritance of(long placeId) throws SQLException;
    }

    Inheritance inheritanceOf(Road road) {
        return stored(road.id);
    }

    Inheritance inheritanceOf(Area area) {
        if (area.inheritance == null) {
            area.inheritance = stored(area.id);
        }
        return area.inheritance;
    }

    private Inheritance stored(long placeId) {
        try {
            return stored.of(placeId);
        } catch (SQLException cause) {
            throw new StageFailed("looking up a street", cause);
        }
    }
}
