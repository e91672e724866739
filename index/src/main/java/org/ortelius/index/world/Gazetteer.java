// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Point;
import org.ortelius.index.text.Uninterrupted;
import org.ortelius.index.text.Word;

/**
 * The towns of the world with 500 people or more, by GeoNames: what lies elsewhere is known, what is in no list is not. Larger ones also answer to the names
 * that other languages, other scripts and former times have for them. Immutable; a look-up costs about a microsecond. The program keeps it once.
 *
 * <p>Its file, which {@code index/src/data/Towns.java} writes: countries and subdivisions, a column for each attribute of the towns, most populous first, the
 * towns of names that several share, and Lucene's automaton from names, closed up, to either.
 */
public final class Gazetteer {

    /** Longer runs of words name no town. */
    public static final int MOST_WORDS = 6;

    private static final int DEGREE = 182;

    private static final int CELL_SHIFT = 32;

    /** Cells in a degree: with larger ones the towns that lie around a place in Germany took 40 µs instead of 3. */
    private static final int CELLS = 4;

    /** So many cells around: a degree. */
    private static final int MOST_RINGS = CELLS;

    private static final class Loaded {
        static final Gazetteer WORLD = Uninterrupted.read(Gazetteer::read);
    }

    private final String[] countries;
    private final @Nullable String[] subdivisions;
    private final short[] countryOf;
    private final short[] subdivisionOf;
    private final short[] lon;
    private final short[] lat;
    private final int[] population;
    private final int[] shared;
    private final FST<Long> names;
    private final long[] byCell;

    private Gazetteer(DataInput file) throws IOException {
        countries = strings(file);
        subdivisions = strings(file);
        int towns = file.readVInt();
        countryOf = shorts(file, towns);
        subdivisionOf = shorts(file, towns);
        lon = shorts(file, towns);
        lat = shorts(file, towns);
        population = new int[towns];
        for (int i = 0; i < towns; i++) {
            population[i] = file.readVInt();
        }
        shared = new int[file.readVInt()];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = file.readVInt();
        }
        names = new FST<>(FST.readMetadata(file, PositiveIntOutputs.getSingleton()), file);
        byCell = IntStream.range(0, towns)
                .mapToLong(town -> cellOf(town) << CELL_SHIFT | town)
                .sorted()
                .toArray();
    }

    /** A country's part of a cell, as a number. */
    private static long cell(int country, long east, long north) {
        return (country * (180L * CELLS + 1) + north + 90 * CELLS) * (360L * CELLS + 1) + east + 180 * CELLS;
    }

    private static long cells(double degrees) {
        return (long) Math.floor(degrees * CELLS);
    }

    private long cellOf(int town) {
        Point position = position(town);
        return cell(countryOf[town], cells(position.lon()), cells(position.lat()));
    }

    private Point position(int town) {
        return new Point((double) lon[town] / DEGREE, (double) lat[town] / DEGREE);
    }

    /** The world's; the first call reads it. */
    public static Gazetteer ofWorld() {
        return Loaded.WORLD;
    }

    private static Gazetteer read() {
        try (var file = new InputStreamDataInput(new BufferedInputStream(WorldFile.open("towns.bin"), 1 << 16))) {
            return new Gazetteer(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] strings(DataInput file) throws IOException {
        var strings = new String[file.readVInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = file.readString();
        }
        return strings;
    }

    private static short[] shorts(DataInput file, int count) throws IOException {
        var shorts = new short[count];
        for (int i = 0; i < count; i++) {
            shorts[i] = file.readShort();
        }
        return shorts;
    }

    /** Whether a town of the world is called so. */
    public boolean knows(List<Word> run) {
        return find(run) >= 0;
    }

    /** The most populous of the towns that a run of words may stand for, so many at most, in that order; empty when no town is called so. */
    public List<Town> towns(List<Word> run, int most) {
        return townsIn(null, run, most);
    }

    /** As {@link #towns}, but those of one country, in small letters. */
    public List<Town> townsIn(@Nullable String countryCode, List<Word> run, int most) {
        long found = find(run);
        var towns = new ArrayList<Town>();
        if (found >= 0 && (found & 1) == 0) {
            add(towns, countryCode, (int) (found >> 1));
        } else if (found >= 0) {
            int from = (int) (found >> 1);
            for (int i = from + 1; i <= from + shared[from] && towns.size() < most; i++) {
                add(towns, countryCode, shared[i]);
            }
        }
        return towns;
    }

    /**
     * The regions, codes of ISO 3166-2, that the nearest towns of a country lie in; empty where it has none within about a degree. Costs some three
     * microseconds.
     *
     * @param countryCode in small letters
     * @param most so many of the nearest towns
     */
    public Set<String> subdivisionsAround(String countryCode, Point position, int most) {
        int country = Arrays.asList(countries).indexOf(countryCode);
        if (country < 0) {
            return Set.of();
        }
        var nearest = new Nearest(most);
        double shrink = Math.cos(Math.toRadians(position.lat()));
        for (int ring = 0; ring <= MOST_RINGS && !nearest.areWithin((ring - 1) * shrink / CELLS); ring++) {
            offerRing(nearest, country, position, shrink, ring);
        }
        return nearest.all()
                .mapToObj(town -> subdivisionOf[town] < 0 ? null : subdivisions[subdivisionOf[town]])
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Offers the towns of the cells that lie so many cells off. */
    private void offerRing(Nearest nearest, int country, Point position, double shrink, int ring) {
        long east = cells(position.lon());
        long north = cells(position.lat());
        for (int up = -ring; up <= ring; up++) {
            int step = Math.abs(up) == ring ? 1 : 2 * ring;
            for (int right = -ring; right <= ring; right += step) {
                offerCell(nearest, cell(country, east + right, north + up), position, shrink);
            }
        }
    }

    /** On a plane, which is right to 1 % within a degree: who is nearer is all that counts. */
    private void offerCell(Nearest nearest, long cell, Point position, double shrink) {
        int at = Arrays.binarySearch(byCell, cell << CELL_SHIFT);
        for (int i = at < 0 ? -at - 1 : at; i < byCell.length && byCell[i] >> CELL_SHIFT == cell; i++) {
            int town = (int) byCell[i];
            double right = ((double) lon[town] / DEGREE - position.lon()) * shrink;
            double up = (double) lat[town] / DEGREE - position.lat();
            nearest.offer(town, Math.hypot(right, up));
        }
    }

    /** The town and whether it is called so by its main name, or the place of a list of such, told by the lowest bit; −1 when there is none. */
    private long find(List<Word> run) {
        if (run.isEmpty() || run.size() > MOST_WORDS) {
            return -1;
        }
        try {
            Long found = Util.get(names, new BytesRef(Phrase.of(run)));
            return found == null ? -1 : found;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void add(List<Town> towns, @Nullable String countryCode, int townAndMain) {
        int town = townAndMain >> 1;
        String country = countries[countryOf[town]];
        if (countryCode == null || countryCode.equals(country)) {
            int subdivision = subdivisionOf[town];
            towns.add(new Town(
                    country,
                    subdivision < 0 ? null : subdivisions[subdivision],
                    position(town),
                    population[town],
                    (townAndMain & 1) == 1));
        }
    }
}
