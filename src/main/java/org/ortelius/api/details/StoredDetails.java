// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.stored.GenerationTables;
import org.ortelius.index.place.Place;

/** Details of a place that only the database has. */
@ApplicationScoped
class StoredDetails {

    /** Outlines of more points than a browser likes are simplified by some ten metres. */
    private static final String OUTLINE = """
            select function(ST_AsGeoJSON as String,
                case when function(ST_NPoints as Integer, f.geometry) > 5000
                    then function(ST_SimplifyPreserveTopology as org.locationtech.jts.geom.Geometry, f.geometry, 0.0001)
                    else f.geometry end, 7)
            from StoredFeature f where f.id = :id
            """;

    private static final String ARTICLE = "select p.wikipedia from StoredPlace p where p.id = :id";

    /** The distance of a line is measured to the centroid of an area or a house, and to the whole of a street; place-model.md 4.9. */
    private static final String LINES = """
            select l.lineId,
                case when function(ST_Dimension as Integer, around.geometry) = 2
                    then function(ST_Distance as Double, addressed.centroid, around.geometry)
                        + 0.00001 * function(ST_Distance as Double, addressed.centroid, point.centroid)
                    else function(ST_Distance as Double,
                        case when function(ST_Dimension as Integer, shape.geometry) = 1
                            then shape.geometry else addressed.centroid end,
                        point.centroid) end
            from StoredLine l
                join StoredFeature around on around.id = l.lineId
                join StoredPlace point on point.id = l.lineId
                join StoredFeature shape on shape.id = l.placeId
                join StoredPlace addressed on addressed.id = l.placeId
            where l.placeId = :id
            """;

    private static final String METERS = """
            function(ST_Distance as Double,
                function(geography as org.locationtech.jts.geom.Geometry, shape.geometry),
                function(geography as org.locationtech.jts.geom.Geometry, centre.centroid))
            """;

    /** Without number lines, which are rows of numbers rather than places. */
    private static final String CHILDREN = """
            select p.id, %s
            from StoredPlace p join StoredFeature shape on shape.id = p.id join StoredPlace centre on centre.id = p.parentId
            where p.parentId = :id and p.rankSearch = 30 and p.linkedId is null and shape.osmId is not null
            order by 2, shape.osmType, shape.osmId, shape.key
            """.formatted(METERS);

    private static final String LINKED = """
            select p.id, %s
            from StoredPlace p join StoredFeature shape on shape.id = p.id join StoredPlace centre on centre.id = p.linkedId
            where p.linkedId = :id
            order by 2, shape.osmType, shape.osmId, shape.key
            """.formatted(METERS);

    /** A village without street names has some thousand houses. */
    static final int MOST_RELATED = 5_000;

    private final GenerationTables tables;

    StoredDetails(GenerationTables tables) {
        this.tables = tables;
    }

    /** Another place and how far away it is, in metres. */
    record Related(long placeId, double meters) {}

    /**
     * @param outline GeoJSON; absent unless asked for
     * @param article the Wikipedia article that gave the importance; absent where none did
     * @param lineDegrees how far away the places of the address are
     * @param linked the place nodes that are one with the place, the nearest 5,000; empty unless asked for
     * @param children what hangs on the place, the nearest 5,000, too; empty unless asked for
     */
    record Stored(
            @Nullable String outline,
            @Nullable String article,
            Map<Long, Double> lineDegrees,
            List<Related> linked,
            List<Related> children) {}

    Stored of(Place place, DetailsRequest.Parts parts, String generation) {
        long id = place.placeId();
        return tables.ask(
                generation,
                "Details",
                session -> new Stored(
                        parts.outline() ? text(session, OUTLINE, id) : null,
                        text(session, ARTICLE, id),
                        parts.address() ? lineDegrees(session, place) : Map.of(),
                        parts.linkedPlaces() ? related(session, LINKED, id) : List.of(),
                        parts.hierarchy() ? related(session, CHILDREN, id) : List.of()));
    }

    private static @Nullable String text(Session session, String hql, long id) {
        return session.createSelectionQuery(hql, String.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    /** The lines of the place itself and of what it is addressed through; the place's own distance wins. */
    private static Map<Long, Double> lineDegrees(Session session, Place place) {
        var degrees = new HashMap<Long, Double>();
        degreesOf(session, place.placeId(), degrees);
        if (place.hierarchy().parent() != null) {
            degreesOf(session, place.hierarchy().parent().placeId(), degrees);
        }
        if (place.hierarchy().linkedTo() != null) {
            degreesOf(session, place.hierarchy().linkedTo(), degrees);
        }
        return degrees;
    }

    private static void degreesOf(Session session, long placeId, Map<Long, Double> degrees) {
        session.createSelectionQuery(LINES, Object[].class)
                .setParameter("id", placeId)
                .getResultList()
                .forEach(row -> degrees.putIfAbsent((Long) row[0], (Double) row[1]));
    }

    private static List<Related> related(Session session, String hql, long id) {
        return session
                .createSelectionQuery(hql, Object[].class)
                .setParameter("id", id)
                .setMaxResults(MOST_RELATED)
                .getResultList()
                .stream()
                .map(row -> new Related((Long) row[0], (Double) row[1]))
                .toList();
    }
}
