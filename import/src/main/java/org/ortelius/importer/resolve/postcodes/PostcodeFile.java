// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.read.file.GzipFile;
import org.ortelius.importer.resolve.feature.CountryPostcode;

/**
 * Postcodes with their positions from elsewhere, as Nominatim's users have them: comma-separated with the columns {@code postcode}, {@code lat}
 * and {@code lon} among others. The country is in the name, {@code gb_postcodes.csv} or {@code gb_postcodes.csv.gz}, or in a column
 * {@code country}. A code that the extract has itself is left alone, and so is a country that the extract has nothing in.
 */
public final class PostcodeFile {

    private static final Pattern NAME = Pattern.compile("([a-z]{2})_postcodes\\.csv(\\.gz)?");
    private static final List<String> COLUMNS = List.of("postcode", "lat", "lon");
    private static final String COUNTRY = "country";

    private final Path file;
    private final @Nullable String countryCode;

    /** Checks the name and the columns, so that a wrong file is told before the import starts. */
    public PostcodeFile(Path file) {
        this.file = file;
        var name = NAME.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT));
        countryCode = name.matches() ? name.group(1) : null;
        var needed = new HashSet<>(COLUMNS);
        if (countryCode == null) {
            needed.add(COUNTRY);
        }
        try (var rows = CsvReader.builder().detectBomHeader(true).ofCsvRecord(content())) {
            needed.removeAll(
                    rows.stream().findFirst().map(row -> row.getFields()).orElse(List.of()));
        } catch (IOException | RuntimeException broken) {
            throw unreadable(broken);
        }
        if (!needed.isEmpty()) {
            throw new OrteliusException(
                    "%s lacks the column %s: a file of postcodes has the columns postcode, lat, lon, and is called like gb_postcodes.csv or has a column country"
                            .formatted(
                                    file,
                                    String.join(", ", needed.stream().sorted().toList())));
        }
    }

    /**
     * The result of the rows.
     *
     * @param broken rows without a postcode of the country, or without a position on the globe
     * @param example the first of them; absent if there is none
     */
    public record Outcome(
            Path file, long added, long broken, @Nullable String example) {

        @Override
        public String toString() {
            return "%,d postcodes added from %s".formatted(added, file)
                    + (broken == 0
                            ? ""
                            : ", %,d rows left out as no postcode with a position, such as \"%s\""
                                    .formatted(broken, example));
        }
    }

    /** Keeps a postcode that was read. */
    @FunctionalInterface
    public interface Keeper {
        void keep(CountryPostcode code, Coordinate point) throws SQLException;
    }

    /**
     * @param countries the codes of the countries that the extract has something in
     * @param keeper gets every postcode with a position, whether the extract lacks it or not
     */
    public Outcome addTo(PostcodeMeans postcodes, Set<String> countries, Keeper keeper) {
        long added = 0;
        long broken = 0;
        String example = null;
        try (var rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(content())) {
            for (NamedCsvRecord row : rows) {
                String country = country(row);
                var code = CountryPostcode.read(country, field(row, "postcode"));
                var point = point(row);
                if (code.isEmpty() || point.isEmpty()) {
                    broken++;
                    example = example == null ? String.join(",", row.getFields()) : example;
                    continue;
                }
                keeper.keep(code.get(), point.get());
                if (countries.contains(country) && postcodes.addMissing(code.get(), point.get())) {
                    added++;
                }
            }
        } catch (SQLException cause) {
            throw new StageFailed("keeping postcodes", cause);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable(unreadable);
        }
        return new Outcome(file, added, broken, example);
    }

    private String country(NamedCsvRecord row) {
        return countryCode != null ? countryCode : field(row, COUNTRY).toLowerCase(Locale.ROOT);
    }

    private static Optional<Coordinate> point(NamedCsvRecord row) {
        try {
            double lon = Double.parseDouble(field(row, "lon"));
            double lat = Double.parseDouble(field(row, "lat"));
            return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
                    ? Optional.of(new Coordinate(lon, lat))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private InputStream content() throws IOException {
        return GzipFile.unpacked(Files.newInputStream(file), file);
    }

    private OrteliusException unreadable(Exception cause) {
        return new OrteliusException("cannot read the postcodes in %s: %s".formatted(file, cause.getMessage()), cause);
    }
}
