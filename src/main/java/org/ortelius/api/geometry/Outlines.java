// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.api.stored.GenerationTables;
import org.ortelius.index.answer.Result;

/** Reads the outlines of results from PostGIS, in one query for all results of an answer. */
@ApplicationScoped
public class Outlines {

    private static final String WISH = "Outlines (polygon_*)";

    private final GenerationTables tables;

    public Outlines(GenerationTables tables) {
        this.tables = tables;
    }

    /** Throws where outlines could not be had now, before anything is searched for. */
    public void requireOpen() {
        tables.requireOpen(WISH);
    }

    /** The outline of every result; a point where the database has none. */
    public Map<Result, WrittenOutline> of(SearchOutcome found, OutlineRequest request) {
        Map<Long, Stored> stored = read(found, request);
        Map<Result, WrittenOutline> shapes = new IdentityHashMap<>();
        for (Result result : found.results()) {
            Stored outline = stored.get(result.place().placeId());
            boolean own = outline != null && !outline.isLineOf(result) && !isCountryWithoutBoundary(result);
            shapes.put(result, own ? outline.shape() : WrittenOutline.ofPoint(request.notations(), result.position()));
        }
        return shapes;
    }

    /** It answers where the extract has no boundary of the country; Nominatim has no outline of it either. */
    public static boolean isCountryWithoutBoundary(Result result) {
        return result.place().osmRef().isEmpty() && result.place().category().is("place", "country");
    }

    private record Stored(String value, WrittenOutline shape) {

        /** A house between two numbered ones is found on their line, whose outline is not the house's. */
        boolean isLineOf(Result house) {
            return value.equals("houses") && house.place().category().is("place", "house");
        }
    }

    private Map<Long, Stored> read(SearchOutcome found, OutlineRequest request) {
        List<Long> ids =
                found.results().stream().map(result -> result.place().placeId()).toList();
        return tables.ask(found.generation(), WISH, session -> query(session, ids, request));
    }

    private Map<Long, Stored> query(Session session, List<Long> ids, OutlineRequest request) {
        boolean simplified = request.threshold() > 0;
        String geometry = simplified
                ? "function(ST_SimplifyPreserveTopology as org.locationtech.jts.geom.Geometry, f.geometry, :threshold)"
                : "f.geometry";
        String written = request.notations().stream()
                .map(notation -> notation.of(geometry))
                .collect(Collectors.joining(", "));
        String hql = "select f.id, f.value, " + written + " from StoredFeature f where f.id in :ids";
        var query = session.createSelectionQuery(hql, Object[].class).setParameter("ids", ids);
        if (simplified) {
            query.setParameter("threshold", request.threshold());
        }
        var outlines = new HashMap<Long, Stored>();
        query.getResultStream()
                .forEach(row ->
                        outlines.put((Long) row[0], new Stored((String) row[1], shape(row, request.notations()))));
        return outlines;
    }

    /** The texts come after id and value. */
    private static WrittenOutline shape(Object[] row, List<Notation> notations) {
        var texts = new EnumMap<Notation, String>(Notation.class);
        for (int i = 0; i < notations.size(); i++) {
            texts.put(notations.get(i), (String) row[2 + i]);
        }
        return new WrittenOutline(texts);
    }
}
