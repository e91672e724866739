// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
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
import org.ortelius.importer.resolve.context.ResolveContext;
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

    private final Schema from;
    private final Schema into;
    private final AuxiliaryData auxiliary;
    private final WorldCountries countries;
    private final RejectCounts rejected;

    /**
     * @param from where features are, and what earlier imports kept of their auxiliary data
     * @param into where places go
     * @param rejected counts what becomes no place
     */
    public ResolvePlaces(
            Schema from, Schema into, AuxiliaryData auxiliary, WorldCountries countries, RejectCounts rejected) {
        this.from = from;
        this.into = into;
        this.auxiliary = auxiliary;
        this.countries = countries;
        this.rejected = rejected;
    }

    /**
     * The result of resolving.
     *
     * @param tiger what became of the rows of the census
     */
    public record Summary(long places, TigerCounts tiger) {}

    /** @param lastFeature the highest feature id, in an import also how many there are */
    public Summary run(long lastFeature, Progress progress) {
        try (var tables = new PlaceTables(into)) {
            ResolveContext around = resolveFeatures(lastFeature, tables, progress);
            var tiger = new TigerCounts();
            long lastId = addNumberLines(around, lastFeature, tables, tiger, progress);
            addComputed(around, lastId, tables);
            return new Summary(tables.finish(), tiger);
        } catch (SQLException cause) {
            throw new StageFailed("resolving places", cause);
        }
    }

    private ResolveContext resolveFeatures(long features, PlaceTables tables, Progress progress) throws SQLException {
        try (var step = progress.step("resolving", "features");
                var queries = new Queries()) {
            var read = new AtomicLong();
            step.follow(() -> read.get() / PASSES, () -> read.get() / ((double) PASSES * Math.max(1, features)));
            var importance = queries.start(this::importance);
            var around = ResolveContext.load(from, countries, read);
            addPostcodes(around, progress);
            around.postcodes().build();
            var resolver = new PlaceResolver(around, importance.get());
            resolveAreas(around, resolver, tables);
            tables.write(resolver.areas(around.placeNodes()));
            resolveStreets(around, resolver, tables);
            FeatureTable.forEachBatch(from, batch -> {
                tables.write(resolver.others(batch.stream()
                        .filter(feature -> isOther(feature, around))
                        .toList()));
                read.addAndGet(batch.size());
            });
            return around;
        }
    }

    /** By the articles of a file, which are kept; without one by those that were kept before. */
    private Importance importance() throws SQLException {
        if (auxiliary.importance() == null) {
            return new Importance(from);
        }
        ArticleTable.load(auxiliary.importance(), into);
        return new Importance(into);
    }

    private void addPostcodes(ResolveContext around, Progress progress) throws SQLException {
        if (auxiliary.postcodes().isEmpty()) {
            KnownPostcodes.addTo(around.postcodes(), around.countryCodes(), from);
        } else {
            try (var kept = new KnownPostcodes(into)) {
                auxiliary.postcodes().stream()
                        .map(file ->
                                new PostcodeFile(file).addTo(around.postcodes(), around.countryCodes(), kept::write))
                        .forEach(outcome -> progress.note(outcome.toString()));
                kept.finish();
            }
        }
    }

    /** @return the highest feature id, number lines included */
    private long addNumberLines(
            ResolveContext around, long lastFeature, PlaceTables tables, TigerCounts tiger, Progress progress)
            throws SQLException {
        try (var lines = new NumberLineTables(into, tables, lastFeature)) {
            var resolver = new NumberLineResolver(around, rejected);
            InterpolationWays.forEachBatch(
                    from,
                    batch -> lines.write(batch.parallelStream()
                            .flatMap(way -> resolver.resolve(way).stream())
                            .toList()));
            var census = new TigerLines(resolver, tiger);
            if (auxiliary.tiger().isEmpty()) {
                census.addKept(lines, from);
            } else {
                census.addTo(lines, auxiliary.tiger(), into, progress);
            }
            return lines.finish();
        }
    }

    /** From the largest down, since postcodes are inherited from what is above. */
    private void resolveAreas(ResolveContext around, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        var byRank = around.areas().stream()
                .collect(Collectors.groupingBy(area -> area.addressRank, TreeMap::new, Collectors.toList()));
        for (List<Area> areas : byRank.values()) {
            tables.write(resolver.areas(areas));
        }
    }

    private void resolveStreets(ResolveContext around, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        FeatureTable.forEachBatch(
                from,
                "key = 'highway'",
                batch -> tables.write(resolver.streets(batch.stream()
                        .filter(feature -> around.isKept(feature.id()))
                        .toList())));
    }

    /** Everything except areas, streets, postcode points and number lines. */
    private static boolean isOther(Feature feature, ResolveContext around) {
        String key = feature.category().key();
        boolean isCarrier = key.equals(Feature.POSTCODE_POINT) || key.equals(Feature.INTERPOLATION);
        return !isCarrier && !ResolveContext.isPostcodeArea(feature) && !around.isKept(feature.id());
    }

    private void addComputed(ResolveContext around, long lastFeature, PlaceTables tables) throws SQLException {
        var withBoundary = new HashSet<String>();
        for (Area area : around.areas()) {
            if (area.addressRank == 4 && area.countryCode != null && area.outline != null) {
                withBoundary.add(area.countryCode);
            }
        }
        var computed =
                new ComputedPlaces(around, countries, lastFeature).all(withBoundary, CountryRelations.names(from));
        try (var connection = into.connect()) {
            try (var copy = FeatureTable.copyInto(connection)) {
                for (var place : computed) {
                    if (place.isNew()) {
                        FeatureTable.write(copy, place.feature());
                    }
                }
                copy.finish();
            }
        }
        tables.write(computed.stream().map(ComputedPlaces.Computed::place).toList());
    }
}
