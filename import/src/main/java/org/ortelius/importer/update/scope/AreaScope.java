// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.resolve.PlaceResolver;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.areas.AreaIndex;
import org.ortelius.importer.resolve.areas.OutlineChange;
import org.ortelius.importer.resolve.areas.StoredAreas;
import org.ortelius.importer.resolve.areas.TouchedAreas;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.importer.resolve.tables.PlaceTables;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.importer.schema.TableLoad;
import org.ortelius.importer.update.staging.Staging;
import org.ortelius.index.place.Ranks;

/** The areas that a change concerns: which places they concern, and their own resolving. */
final class AreaScope {

    /** Countries and what is larger say which names, borders and postcodes count. */
    private static final int COUNTRY_RANK = 4;

    private static final String WORDS = "SELECT id, words FROM area WHERE id = ANY (?)";

    /** What is tagged with a place, by the text of the tag. */
    private static final String TAGGED = """
            SELECT tag.value, array_agg(DISTINCT o.id)
            FROM (
                SELECT p.id, coalesce(p.address, f.address) AS address
                FROM feature f JOIN place p ON p.id = f.id
                WHERE f.geometry && ST_MakeEnvelope(?, ?, ?, ?, 4326) AND (f.address <> '{}' OR p.address IS NOT NULL)
            ) o
            CROSS JOIN LATERAL jsonb_each_text(o.address) AS tag
            WHERE tag.key NOT IN ('housenumber', 'street', 'postcode', 'country', '_inherited')
            GROUP BY tag.value
            """;

    private static final String IN_SCOPE = "SELECT s.id FROM %s.scope s JOIN area a ON a.id = s.id";

    private static final String USERS = """
            SELECT place_id FROM address_line WHERE line_id = ANY (?) UNION SELECT id FROM place WHERE parent_id = ANY (?)
            """;

    private final Staging staging;
    private final TouchedAreas areas;
    private final StoredAreas stored;
    private final Map<Long, Optional<Area>> changed;
    private final Map<Area, OutlineChange> redrawn = new LinkedHashMap<>();

    /** @param changed what becomes of the areas that change */
    AreaScope(Staging staging, TouchedAreas areas, StoredAreas stored, Map<Long, Optional<Area>> changed) {
        this.staging = staging;
        this.areas = areas;
        this.stored = stored;
        this.changed = changed;
        changed.forEach(stored::replace);
        changed.values()
                .forEach(area ->
                        area.ifPresent(one -> areas.redrawn(one).ifPresent(change -> redrawn.put(one, change))));
    }

    /** Whether a country or something larger is among them, and not only drawn otherwise: that concerns everything. */
    boolean isWide() {
        return whole().stream().anyMatch(area -> area.searchRank <= COUNTRY_RANK);
    }

    /** Those that concern all in their reach, as they were and as they will be. */
    private List<Area> whole() {
        var redrawnIds = redrawn.keySet().stream().map(area -> area.id).collect(Collectors.toSet());
        return Stream.concat(areas.old().stream(), changed.values().stream().flatMap(Optional::stream))
                .filter(area -> !redrawnIds.contains(area.id))
                .toList();
    }

    /**
     * Brings the places that the areas may concern into scope.
     *
     * @param strips ground that is another country's now
     */
    void add(List<Envelope> strips) throws SQLException {
        try (var load = new TableLoad(staging.staged(), "touched_area", "id", "ground", "rank")) {
            for (Area area : whole()) {
                load.row().int8(area.id).box(area.reach()).int8(null);
            }
            for (Envelope strip : strips) {
                load.row().int8(null).box(strip).int8(null);
            }
            for (var one : redrawn.entrySet()) {
                writeRedrawn(one.getKey(), one.getValue(), load);
            }
            load.finish();
        }
        staging.run("areas.sql");
        staging.bringIn(redrawn.keySet().stream().map(area -> area.id).toList());
        staging.bringIn(tagged());
    }

    private static void writeRedrawn(Area area, OutlineChange change, TableLoad load) throws SQLException {
        if (area.addressRank <= COUNTRY_RANK) {
            return; // it is in no address, and what lies in it has another country where it is drawn otherwise
        }
        for (Envelope ground : change.ground()) {
            load.row().int8(null).box(ground).int8((long) area.addressRank);
        }
        for (Envelope border : change.border()) { // along it the distance to its outline counts
            load.row().int8(null).box(border).int8(null);
        }
    }

    private Set<Long> tagged() throws SQLException {
        var found = new HashSet<Long>();
        try (var connection = staging.live().connect()) {
            var words = new HashMap<Long, Set<String>>();
            Sql.forEach(
                    connection,
                    WORDS,
                    row -> words.put(
                            row.getLong(1), Set.of((String[]) row.getArray(2).getArray())),
                    (Object) changed.keySet().toArray(Long[]::new));
            for (Area area : whole()) {
                var known = new HashSet<>(words.getOrDefault(area.id, Set.of()));
                known.addAll(area.words());
                found.addAll(tagged(connection, known, tagReach(area)));
            }
            for (var one : redrawn.entrySet()) {
                for (Envelope box : tagReach(one.getKey(), one.getValue())) {
                    found.addAll(tagged(connection, Set.copyOf(one.getKey().words()), box));
                }
            }
        }
        return found;
    }

    private static Envelope tagReach(Area area) {
        return tagReach(area.bounds(), area.searchRank);
    }

    private static Envelope tagReach(Envelope bounds, int searchRank) {
        var box = new Envelope(bounds);
        box.expandBy(Math.max(AreaIndex.PLACE_REACH, Ranks.reachDegrees(searchRank)));
        return box;
    }

    private static Envelope placeReach(Envelope ground) {
        var box = new Envelope(ground);
        box.expandBy(AreaIndex.PLACE_REACH);
        return box;
    }

    /** How near a tagged place is counts by its bounds, whether it lies in it and how far it is by its outline. */
    private static List<Envelope> tagReach(Area area, OutlineChange change) {
        if (!change.before().getEnvelopeInternal().equals(area.bounds())) {
            var both = tagReach(area);
            both.expandToInclude(tagReach(change.before().getEnvelopeInternal(), area.searchRank));
            return List.of(both);
        }
        return change.ground().stream().map(AreaScope::placeReach).toList();
    }

    private static Set<Long> tagged(Connection connection, Set<String> known, Envelope box) throws SQLException {
        var found = new HashSet<Long>();
        Sql.forEach(
                connection,
                TAGGED,
                row -> {
                    var tag = NameKeys.words(row.getString(1));
                    if (!tag.isEmpty()
                            && tag.stream()
                                    .allMatch(word -> known.contains(word.text()) || known.contains(word.expanded()))) {
                        found.addAll(Arrays.asList((Long[]) row.getArray(2).getArray()));
                    }
                },
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
        return found;
    }

    /** Resolves the areas in scope, from the largest down; those whose postcode or address changes bring what uses them into scope. */
    void resolve(PlaceResolver resolver, PlaceTables tables) throws SQLException {
        var waiting = new TreeMap<Integer, Map<Long, Area>>();
        var done = new HashSet<Long>();
        changed.values().forEach(area -> area.ifPresent(one -> wait(one, waiting)));
        changed.keySet().forEach(done::add);
        takeFromScope(waiting, done);
        while (!waiting.isEmpty()) {
            var batch = List.copyOf(waiting.pollFirstEntry().getValue().values());
            var resolved = resolver.areas(batch);
            tables.write(resolved);
            tables.writeAreas(batch);
            bringInUsers(batch, resolved);
            takeFromScope(waiting, done);
        }
        try (var load = new TableLoad(staging.staged(), "resolved_area", "id")) {
            for (long id : done) {
                load.row().int8(id);
            }
            load.finish();
        }
    }

    private static void wait(Area area, Map<Integer, Map<Long, Area>> waiting) {
        waiting.computeIfAbsent(area.addressRank, rank -> new TreeMap<>()).put(area.id, area);
    }

    private void takeFromScope(Map<Integer, Map<Long, Area>> waiting, Set<Long> done) throws SQLException {
        String inScope = IN_SCOPE.formatted(staging.staged().name());
        var ids = staging.live().list(inScope, row -> row.getLong(1)).stream()
                .filter(id -> !done.contains(id))
                .toList();
        for (Area area : areas.lookup().stored(ids)) {
            done.add(area.id);
            stored.replace(area.id, Optional.of(area));
            wait(area, waiting);
        }
    }

    private void bringInUsers(List<Area> batch, List<Resolved> resolved) throws SQLException {
        var before = HandedDown.stored(staging.live(), "area", resolved);
        var other = new ArrayList<Long>();
        for (int i = 0; i < batch.size(); i++) {
            Area area = batch.get(i);
            if (!HandedDown.by(resolved.get(i), Optional.ofNullable(area.postcode))
                    .equals(before.get(area.id))) {
                other.add(area.id);
            }
        }
        Object ids = other.toArray(Long[]::new);
        staging.bringIn(staging.live().list(USERS, row -> row.getLong(1), ids, ids));
    }
}
