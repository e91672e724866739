// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;

class DialectTest {

    private static final String GERMAN =
            "Straße;Ort\nStädtle 14;Vaduz\nFürst-Franz-Josef-Straße 3;Schaan\nMühleholz 1;Nendeln\nÄscherstraße;Bendern\n";

    private static Dialect sniffed(byte[] beginning) {
        return Dialect.of(beginning, BatchRequest.of(Map.of()).layout());
    }

    private static char delimiterOf(String text) {
        return sniffed(text.getBytes(UTF_8)).delimiter();
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void the_delimiter_is_what_parts_all_rows_alike(char delimiter) {
        assertThat(delimiterOf("id;address;note\n1;\"Städtle 14, Vaduz\";a|b\n2;Landstrasse 3, Schaan;c\n"
                        .replace(';', delimiter)))
                .isEqualTo(delimiter);
    }

    @Test
    void commas_in_the_only_column_part_nothing() {
        Dialect dialect = sniffed("address\nStädtle 14, Vaduz\nLandstrasse 3, Schaan, Liechtenstein\n".getBytes(UTF_8));
        assertThat(dialect.delimiter()).isEqualTo(Dialect.NONE);
        assertThat(dialect.writtenDelimiter()).isEqualTo(',');
    }

    @Test
    void one_row_that_is_ragged_does_not_mislead() {
        assertThat(delimiterOf("a;b\n1;2\n3;4\n5;6\n7;8\n9;10;11\n")).isEqualTo(';');
    }

    @Test
    void what_can_be_utf8_is_utf8() {
        assertThat(sniffed(GERMAN.getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
    }

    @Test
    void western_bytes_are_read_as_windows_writes_them() {
        assertThat(sniffed(GERMAN.getBytes(ISO_8859_1)).charset().name()).isEqualTo("windows-1252");
    }

    @Test
    void a_mark_tells_utf16() {
        assertThat(sniffed(("\uFEFF" + GERMAN).getBytes(UTF_16LE)).charset()).isEqualTo(UTF_16LE);
        assertThat(sniffed(("\uFEFF" + GERMAN).getBytes(UTF_16BE)).charset()).isEqualTo(UTF_16BE);
    }

    @Test
    void a_character_that_the_beginning_cuts_is_still_utf8() {
        byte[] text = ("address\n" + "Städtle, ".repeat(40_000)).getBytes(UTF_8);
        byte[] beginning = Arrays.copyOf(text, Dialect.BEGINNING_BYTES);
        beginning[Dialect.BEGINNING_BYTES - 1] = (byte) 0xc3;
        beginning[Dialect.BEGINNING_BYTES - 2] = ' ';
        assertThat(sniffed(beginning).charset()).isEqualTo(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "\uFEFF"})
    void an_empty_file_is_told(String text) {
        assertThatThrownBy(() -> sniffed(text.getBytes(UTF_8)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void a_packed_file_is_told_by_its_packing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[10_000_000]);
        }
        assertThatThrownBy(() -> sniffed(bytes.toByteArray())).hasMessageContaining("packed (gzip)");
        assertThatThrownBy(() -> sniffed(new byte[] {'P', 'K', 3, 4, 0, 0})).hasMessageContaining("packed (zip)");
        assertThat(delimiterOf("PK,name\n1,a\n")).isEqualTo(',');
    }

    @Test
    void bytes_that_are_no_text_are_told() {
        assertThatThrownBy(() -> sniffed(new byte[] {'a', ',', 0, 1, 2, '\n', 5}))
                .hasMessageContaining("no text");
    }

    @Test
    void what_the_client_says_counts() {
        var layout = BatchRequest.of(Map.of("encoding", List.of("iso-8859-15"), "delimiter", List.of("tab")))
                .layout();
        Dialect dialect = Dialect.of("a;b\n1;2\n".getBytes(UTF_8), layout);
        assertThat(dialect.charset().name()).isEqualTo("ISO-8859-15");
        assertThat(dialect.delimiter()).isEqualTo('\t');
    }
}
