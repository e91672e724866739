// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest.Layout;

/**
 * How a CSV file is written: told by the client, or sniffed from its beginning.
 *
 * @param delimiter between cells; {@link #NONE} where there is but one column
 */
public record Dialect(Charset charset, char delimiter) {

    /** The number of bytes of a file that decide. */
    public static final int BEGINNING_BYTES = 256 * 1024;

    /** Parts the cells of no file: the character that ASCII has for it. */
    static final char NONE = '\u001F';

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int SNIFFED_ROWS = 50;

    /** How packed files begin, in hexadecimal. */
    private static final Map<String, String> PACKED =
            Map.of("1f8b", "gzip", "504b0304", "zip", "425a6839", "bzip2", "28b52ffd", "zstd", "fd377a585a00", "xz");

    /** What several columns are parted by in an answer. */
    public char writtenDelimiter() {
        return delimiter == NONE ? ',' : delimiter;
    }

    /** Throws what is wrong with a file that is empty, packed or no text. */
    public static Dialect of(byte[] beginning, Layout layout) {
        requireText(beginning);
        Charset charset = layout.charset() != null ? layout.charset() : charset(beginning);
        String text = charset.decode(ByteBuffer.wrap(beginning)).toString();
        if (text.isBlank() || text.equals("\uFEFF")) {
            throw new UsageException("data", "", "The file is empty; it needs a line of column names and rows below.");
        }
        if (text.indexOf('\0') >= 0) {
            throw noText();
        }
        boolean isWhole = beginning.length < BEGINNING_BYTES;
        char delimiter = layout.delimiter() != null ? layout.delimiter() : delimiter(text, isWhole);
        return new Dialect(charset, delimiter);
    }

    private static void requireText(byte[] beginning) {
        String first = HexFormat.of().formatHex(beginning, 0, Math.min(beginning.length, 6));
        PACKED.keySet().stream()
                .filter(first::startsWith)
                .map(PACKED::get)
                .findFirst()
                .ifPresent(packed -> {
                    throw new UsageException(
                            "data",
                            packed,
                            "The file is packed (%s); unpack it, spreadsheets must be saved as CSV.".formatted(packed));
                });
    }

    private static UsageException noText() {
        return new UsageException(
                "data",
                "",
                "The file is no text; spreadsheets must be saved as CSV, another encoding be named with 'encoding'.");
    }

    /** By its mark; UTF-8 if it can be that, since hardly anything else can; else what the letters suggest. */
    private static Charset charset(byte[] beginning) {
        if (startsWith(beginning, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(beginning, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf8(beginning)) {
            return StandardCharsets.UTF_8;
        }
        CharsetMatch match = new CharsetDetector().setText(beginning).detect();
        return match == null ? StandardCharsets.UTF_8 : supported(match.getName());
    }

    /** Western text is taken for what Windows writes, which has all of ISO 8859-1 and the euro. */
    private static Charset supported(String name) {
        boolean isUnknown = !Charset.isSupported(name);
        return Charset.forName(isUnknown || name.equals("ISO-8859-1") ? "windows-1252" : name);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    /** The last character may be cut off. */
    private static boolean isUtf8(byte[] beginning) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var rest = ByteBuffer.wrap(beginning);
        boolean isWhole = beginning.length < BEGINNING_BYTES;
        return !decoder.decode(rest, CharBuffer.allocate(beginning.length + 1), isWhole)
                .isError();
    }

    /** What parts the line of column names, and most rows into as many cells. */
    private static char delimiter(String text, boolean isWhole) {
        return DELIMITERS.stream()
                .map(delimiter -> new Attempt(delimiter, text, isWhole))
                .filter(attempt -> attempt.columns > 1)
                .max(Comparator.comparingDouble((Attempt attempt) -> attempt.consistent)
                        .thenComparingInt(attempt -> attempt.columns)
                        .thenComparingInt(attempt -> -DELIMITERS.indexOf(attempt.delimiter)))
                .map(attempt -> attempt.delimiter)
                .orElse(NONE);
    }

    /** How the first rows look if a character is the delimiter. */
    private static final class Attempt {
        private final char delimiter;
        private int columns;
        private double consistent = 1;

        private Attempt(char delimiter, String text, boolean isWhole) {
            this.delimiter = delimiter;
            Iterator<CsvLine> rows =
                    reader(delimiter).build(CsvLines.counted(), text).iterator();
            CsvLine row = next(rows);
            columns = row == null ? 0 : row.width();
            int read = 0;
            int asWide = 0;
            row = next(rows);
            while (row != null && read < SNIFFED_ROWS) {
                CsvLine following = next(rows);
                if (following != null || isWhole) { // the last one may be cut off
                    read++;
                    asWide += row.width() == columns ? 1 : 0;
                }
                row = following;
            }
            consistent = read == 0 ? 1 : (double) asWide / read;
        }

        private static @Nullable CsvLine next(Iterator<CsvLine> rows) {
            try {
                return rows.hasNext() ? rows.next() : null;
            } catch (CsvParseException unreadable) {
                return null;
            }
        }
    }

    /** Lenient: what a row lacks or has too much is told of the row. */
    static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false);
    }
}
