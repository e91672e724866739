// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ortelius.importer.countries.WorldCountries;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.geometry.RejectCounts;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.context.MapRole;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.context.WholeMap;
import org.ortelius.importer.resolve.lines.InterpolationWays;
import org.ortelius.importer.resolve.lines.NumberLineResolver;
import org.ortelius.importer.resolve.lines.NumberLineTables;
import org.ortelius.importer.resolve.lines.TigerCounts;
import org.ortelius.importer.resolve.lines.TigerLines;
import org.ortelius.importer.resolve.postcodes.KnownPostcodes;
import org.ortelius.importer.resolve.postcodes.PostcodeFile;
import org.ortelius.importer.resolve.tables.ArticleTable;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.PlaceTables;
import org.ortelius.importer.schema.Queries;
import org.ortelius.importer.schema.Schema;

/** The third stage: tables {@code place} and {@code address_line} from table {@code feature}. */
public final class ResolvePlaces {

    /** Features are read twice: for what they mean to others, then to be resolved. */
    private static final int PASSES = 2;

    private static final int BATCH = 2_000;

    /** Along the parallels, a degree at a time. */
    private static final Comparator<Area> BY_PLACE = Comparator.comparingDouble(
                    (Area area) -> Math.floor(area.centroid.y))
            .thenComparingDouble(area -> area.centroid.x);

    private final Schema from;
    private final Schema into;
    private final Path folder;
    private final AuxiliaryData auxiliary;
    private final RejectCounts rejected;

    /**
     * @param folder for temporary files
     * @param rejected counts what becomes no place
     */
    public ResolvePlaces(Places places, Path folder, AuxiliaryData auxiliary, RejectCounts rejected) {
        this.from = places.from;
        this.into = places.into;
        this.folder = folder;
        this.auxiliary = auxiliary;
        this.rejected = rejected;
    }

    /**
     * Where they come from and go to.
     *
     * @param from where features are, and what earlier imports kept of their auxiliary data
     * @param into where places go
     */
    public record Places(Schema from, Schema into) {}

    /** @param lastFeature the highest feature id, in an import also how many there are; @return how many places there are */
    public long run(long lastFeature, Progress progress) {
        try (var tables = new PlaceTables(into)) {
            var countries = WorldCountries.load(into);
            var read = new AtomicLong();
            WholeMap map;
            ResolveContext around;
            try (var step = progress.step("resolving", "features");
                    var queries = new Queries()) {
                step.follow(() -> read.get() / PASSES, () -> read.get() / ((double) PASSES * Math.max(1, lastFeature)));
                var importance = queries.start(this::importance);
                map = WholeMap.load(from, folder, read);
                addPostcodes(map, progress);
                around = map.context();
                resolveFeatures(map, new PlaceResolver(around, importance.get()), tables, read);
            }
            long lastId = addNumberLines(around, lastFeature, tables, progress);
            addComputed(map, around, lastId, countries.join(), tables);
            return tables.finish();
        } catch (SQLException cause) {
            throw new StageFailed("resolving places", cause);
        }
    }

    private void resolveFeatures(WholeMap map, PlaceResolver resolver, PlaceTables tables, AtomicLong read)
            throws SQLException {
        resolveAreas(map, resolver, tables);
        write(map.placeNodes(), resolver, tables);
        resolveStreets(map, resolver, tables);
        FeatureTable.forEachNearby(from, "true", batch -> {
            tables.write(resolver.others(
                    batch.stream().filter(feature -> isOther(feature, map)).toList()));
            read.addAndGet(batch.size());
        });
    }

    /** By the articles of a file, which are kept; without one by those that were kept before. */
    private Importance importance() throws SQLException {
        if (auxiliary.importance() == null) {
            return new Importance(from);
        }
        ArticleTable.load(auxiliary.importance(), into);
        return new Importance(into);
    }

    private void addPostcodes(WholeMap map, Progress progress) throws SQLException {
        if (auxiliary.postcodes().isEmpty()) {
            KnownPostcodes.addTo(map.postcodes(), map.countryCodes(), from);
        } else {
            try (var kept = new KnownPostcodes(into)) {
                auxiliary.postcodes().stream()
                        .map(file -> new PostcodeFile(file).addTo(map.postcodes(), map.countryCodes(), kept::write))
                        .forEach(outcome -> progress.note(outcome.toString()));
                kept.finish();
            }
        }
        map.postcodes().write(into);
    }

    /** @return the highest feature id, number lines included */
    private long addNumberLines(ResolveContext around, long lastFeature, PlaceTables tables, Progress progress)
            throws SQLException {
        try (var lines = new NumberLineTables(into, tables, lastFeature)) {
            var resolver = new NumberLineResolver(around, rejected);
            InterpolationWays.forEachBatch(
                    from,
                    batch -> lines.write(batch.parallelStream()
                            .flatMap(way -> resolver.resolve(way).stream())
                            .toList()));
            var tiger = new TigerCounts();
            var census = new TigerLines(resolver, tiger);
            if (auxiliary.tiger().isEmpty()) {
                census.addKept(lines, from);
            } else {
                census.addTo(lines, auxiliary.tiger(), into, progress);
                tiger.leftOut().forEach(progress::note);
            }
            return lines.finish();
        }
    }

    /** From the largest down, since postcodes are inherited from what is above. */
    private void resolveAreas(WholeMap map, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        var byRank = map.areas().stream()
                .collect(Collectors.groupingBy(area -> area.addressRank, TreeMap::new, Collectors.toList()));
        for (List<Area> areas : byRank.values()) {
            write(areas, resolver, tables);
        }
    }

    /** Areas that do not lie in one another, neighbours one after the other. */
    private static void write(List<Area> areas, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        var nearby = areas.stream().sorted(BY_PLACE).toList();
        for (int start = 0; start < nearby.size(); start += BATCH) {
            var batch = nearby.subList(start, Math.min(start + BATCH, nearby.size()));
            tables.write(resolver.areas(batch));
            tables.writeAreas(batch);
        }
    }

    private void resolveStreets(WholeMap map, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        FeatureTable.forEachNearby(from, "key = 'highway'", batch -> {
            var streets = resolver.streets(
                    batch.stream().filter(feature -> map.isKept(feature.id())).toList());
            tables.write(streets);
            map.handDown(streets);
        });
        map.closeStreets();
    }

    /** Everything except areas, streets, postcode points and number lines. */
    private static boolean isOther(Feature feature, WholeMap map) {
        return !MapRole.isNoPlaceOfItsOwn(feature) && !map.isKept(feature.id());
    }

    private void addComputed(
            WholeMap map, ResolveContext around, long lastFeature, WorldCountries countries, PlaceTables tables)
            throws SQLException {
        var withBoundary = new HashSet<String>();
        for (Area area : map.areas()) {
            if (area.addressRank == 4 && area.countryCode != null && area.hasOutline()) {
                withBoundary.add(area.countryCode);
            }
        }
        var makes = new ComputedPlaces(around, lastFeature);
        var computed = new ArrayList<ComputedPlaces.Computed>();
        computed.addAll(makes.countries(countries, map.countryCodes(), withBoundary, CountryRelations.names(from)));
        computed.addAll(makes.postcodes(map.postcodes().centroids()));
        computed.addAll(makes.areas(map.postcodes().mapped().all()));
        ComputedPlaces.write(computed, into, tables);
    }
}
