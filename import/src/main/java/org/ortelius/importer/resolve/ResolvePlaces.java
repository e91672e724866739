// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ortelius.importer.SideFiles;
import org.ortelius.importer.StageFailed;
import org.ortelius.importer.countries.Countries;
import org.ortelius.importer.draw.BrokenCounts;
import org.ortelius.importer.draw.Feature;
import org.ortelius.importer.draw.FeatureTable;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Queries;
import org.ortelius.importer.schema.Schema;

/** The third stage: tables {@code place} and {@code address_line} from table {@code feature}. */
public final class ResolvePlaces {

    /** Features are read twice: for what they mean to others, then to be resolved. */
    private static final int PASSES = 2;

    private final Schema from;
    private final Schema into;
    private final SideFiles sideFiles;
    private final Countries countries;
    private final BrokenCounts broken;

    /**
     * @param from where features are, and what earlier imports kept of their side files
     * @param into where places go
     * @param broken counts what becomes no place
     */
    public ResolvePlaces(Schema from, Schema into, SideFiles sideFiles, Countries countries, BrokenCounts broken) {
        this.from = from;
        this.into = into;
        this.sideFiles = sideFiles;
        this.countries = countries;
        this.broken = broken;
    }

    /**
     * What was resolved.
     *
     * @param tiger what became of the rows of the census
     */
    public record Summary(long places, TigerCounts tiger) {}

    /** @param lastFeature the highest feature id, in an import also how many there are */
    public Summary run(long lastFeature, Progress progress) {
        try (var tables = new PlaceTables(into)) {
            Surroundings around = resolveFeatures(lastFeature, tables, progress);
            var tiger = new TigerCounts();
            long lastId = addNumberLines(around, lastFeature, tables, tiger, progress);
            addComputed(around, lastId, tables);
            return new Summary(tables.finish(), tiger);
        } catch (SQLException cause) {
            throw new StageFailed("resolving places", cause);
        }
    }

    private Surroundings resolveFeatures(long features, PlaceTables tables, Progress progress) throws SQLException {
        try (var step = progress.step("resolving", "features");
                var queries = new Queries()) {
            var read = new AtomicLong();
            step.follow(() -> read.get() / PASSES, () -> read.get() / ((double) PASSES * Math.max(1, features)));
            var importance = queries.start(this::importance);
            var around = Surroundings.load(from, countries, read);
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
        if (sideFiles.importance() == null) {
            return new Importance(from);
        }
        ArticleTable.load(sideFiles.importance(), into);
        return new Importance(into);
    }

    private void addPostcodes(Surroundings around, Progress progress) throws SQLException {
        if (sideFiles.postcodes().isEmpty()) {
            KnownPostcodes.addTo(around.postcodes(), around.countryCodes(), from);
        } else {
            try (var kept = new KnownPostcodes(into)) {
                sideFiles.postcodes().stream()
                        .map(file ->
                                new PostcodeFile(file).addTo(around.postcodes(), around.countryCodes(), kept::write))
                        .forEach(outcome -> progress.note(outcome.toString()));
                kept.finish();
            }
        }
    }

    /** @return the highest feature id, number lines included */
    private long addNumberLines(
            Surroundings around, long lastFeature, PlaceTables tables, TigerCounts tiger, Progress progress)
            throws SQLException {
        try (var lines = new NumberLineTables(into, tables, lastFeature)) {
            var resolver = new NumberLineResolver(around, broken);
            InterpolationWays.forEachBatch(
                    from,
                    batch -> lines.write(batch.parallelStream()
                            .flatMap(way -> resolver.resolve(way).stream())
                            .toList()));
            var census = new TigerLines(resolver, tiger);
            if (sideFiles.tiger().isEmpty()) {
                census.addKept(lines, from);
            } else {
                census.addTo(lines, sideFiles.tiger(), into, progress);
            }
            return lines.finish();
        }
    }

    /** From the largest down, since postcodes are inherited from what is above. */
    private void resolveAreas(Surroundings around, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        var byRank = around.areas().stream()
                .collect(Collectors.groupingBy(area -> area.addressRank, TreeMap::new, Collectors.toList()));
        for (List<Area> areas : byRank.values()) {
            tables.write(resolver.areas(areas));
        }
    }

    private void resolveStreets(Surroundings around, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        FeatureTable.forEachBatch(
                from,
                "key = 'highway'",
                batch -> tables.write(resolver.streets(batch.stream()
                        .filter(feature -> around.isKept(feature.id()))
                        .toList())));
    }

    /** What is neither area nor street nor a mere carrier of a postcode or a row of house numbers. */
    private static boolean isOther(Feature feature, Surroundings around) {
        String key = feature.category().key();
        boolean isCarrier = key.equals(Feature.POSTCODE_POINT) || key.equals(Feature.INTERPOLATION);
        return !isCarrier && !Surroundings.isPostcodeArea(feature) && !around.isKept(feature.id());
    }

    private void addComputed(Surroundings around, long lastFeature, PlaceTables tables) throws SQLException {
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
