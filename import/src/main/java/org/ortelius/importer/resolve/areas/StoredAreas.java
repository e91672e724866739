// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.postgis.jdbc.jts.JtsGeometry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.ground.Spatial;
import org.ortelius.importer.resolve.ground.Tiles;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.text.Word;
import org.postgresql.PGConnection;

/** The areas of a generation as they were resolved before, loaded when they are asked for; table {@code area}. */
public final class StoredAreas implements AreaSource {

    private static final double TILE_DEGREES = 1 / 16d;

    private static final String IN =
            "SELECT id FROM area WHERE is_in_address AND reach && box(point(?, ?), point(?, ?))";

    private static final String CALLED = "SELECT id FROM area WHERE is_in_address";

    private static final String HAS_WORD = " AND words && ?::text[]";

    private static final String AREAS = """
            SELECT %s, p.rank_search, p.rank_address, p.country_code, ST_X(p.centroid), ST_Y(p.centroid), a.words,
                a.postcode, ARRAY(SELECT l.line_id FROM address_line l WHERE l.place_id = a.id)
            FROM area a JOIN feature f ON f.id = a.id JOIN place p ON p.id = a.id
            WHERE a.id = ANY (?)
            """.formatted(FeatureTable.COLUMNS);

    private static final int AFTER_FEATURE = 10;

    private final Schema live;
    private final Map<Long, Area> replaced = new ConcurrentHashMap<>();
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();
    private final Map<Long, Area> loaded = new ConcurrentHashMap<>();
    private final Map<Set<List<String>>, List<Area>> called = new ConcurrentHashMap<>();
    private final Spatial<Area> tiles = new Tiles<>(TILE_DEGREES, area -> area.reach, this::load);

    public StoredAreas(Schema live) {
        this.live = live;
    }

    /** From now on an area is another than was stored, or none. */
    public void replace(long id, Optional<Area> area) {
        if (area.filter(Area::isInAddresses).isPresent()) {
            replaced.put(id, area.get());
            gone.remove(id);
        } else {
            replaced.remove(id);
            gone.add(id);
        }
    }

    @Override
    public List<Area> near(Envelope box) {
        return Stream.concat(
                        staying(tiles.in(box)), replaced.values().stream().filter(area -> area.reach.intersects(box)))
                .toList();
    }

    private Stream<Area> staying(List<Area> areas) {
        return areas.stream().filter(area -> !gone.contains(area.id) && !replaced.containsKey(area.id));
    }

    @Override
    public Stream<Area> named(List<Word> words) {
        var spellings = words.stream()
                .map(word -> List.of(word.text(), word.expanded()))
                .collect(Collectors.toSet());
        return spellings.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        staying(called.computeIfAbsent(spellings, this::called)),
                        replaced.values().stream().filter(area -> area.hasAll(words)));
    }

    private List<Area> called(Set<List<String>> spellings) {
        try {
            Object[] parameters =
                    spellings.stream().map(word -> word.toArray(String[]::new)).toArray();
            return ofIds(live.list(CALLED + HAS_WORD.repeat(spellings.size()), row -> row.getLong(1), parameters));
        } catch (SQLException cause) {
            throw new StageFailed("looking up areas by their names", cause);
        }
    }

    private List<Area> load(Envelope box) throws SQLException {
        return ofIds(live.list(IN, row -> row.getLong(1), box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    private List<Area> ofIds(Collection<Long> ids) throws SQLException {
        var missing = ids.stream().filter(id -> !loaded.containsKey(id)).toArray(Long[]::new);
        if (missing.length > 0) {
            try (var connection = live.connect()) {
                connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
                Sql.forEach(connection, AREAS, row -> keep(area(row)), (Object) missing);
            }
        }
        var found = new ArrayList<Area>(ids.size());
        ids.forEach(id -> found.add(loaded.get(id)));
        return found;
    }

    /** Two threads may load an area at a time; the first one stays. */
    private void keep(Area area) {
        loaded.putIfAbsent(area.id, area);
    }

    private static Area area(ResultSet row) throws SQLException {
        int at = AFTER_FEATURE;
        var ranks = new Ranks(row.getInt(++at), row.getInt(++at));
        String country = row.getString(++at);
        var centroid = new Coordinate(row.getDouble(++at), row.getDouble(++at));
        var words = Set.of((String[]) row.getArray(++at).getArray());
        var area = new Area(FeatureTable.feature(row), ranks, country, centroid, words);
        area.postcode = row.getString(++at);
        var lines = (Long[]) row.getArray(++at).getArray();
        area.inheritance = new Inheritance(area.postcode, Arrays.stream(lines).mapToLong(Long::longValue));
        return area;
    }
}
