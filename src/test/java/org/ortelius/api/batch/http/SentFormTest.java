// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.batch.parameters.UsageException;

class SentFormTest {

    private static final String TYPE = "multipart/form-data; boundary=b";

    @TempDir
    Path folder;

    private SentForm form(String body) throws IOException {
        return SentForm.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), TYPE, folder);
    }

    private static String part(String head, String content) {
        return "--b\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(head, content);
    }

    @Test
    void its_texts_and_files_are_read() throws IOException {
        String body = part("name=data; filename=\"Zürich.csv\"", "q\r\nVaduz\r\n")
                + part("name=columns", "Straße")
                + part("name=columns", "town")
                + "--b--\r\n";
        try (SentForm form = form(body)) {
            assertThat(form.texts()).containsEntry("columns", List.of("Straße", "town"));
            var file = form.file("data").orElseThrow();
            assertThat(file.getFilename()).isEqualTo("Zürich.csv");
            assertThat(SentForm.open(file)).hasBinaryContent("q\r\nVaduz\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_large_file_waits_on_disk_and_goes_with_the_form_while_it_is_read_on() throws IOException {
        String table = "q\r\n" + "Vaduz\r\n".repeat(100_000);
        SentForm form = form(part("name=data; filename=a", table) + "--b--\r\n");
        assertThat(folder).isNotEmptyDirectory();
        try (InputStream content = SentForm.open(form.file("data").orElseThrow())) {
            form.close();
            assertThat(folder).isEmptyDirectory();
            assertThat(content).hasBinaryContent(table.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void heads_without_end_are_refused_as_they_come() {
        for (String head : List.of("X: ", "name=", "")) {
            var endless = new EndlessStream("--b\r\n" + head, 'x');
            assertThatThrownBy(() -> SentForm.read(endless, TYPE, folder))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("more than 16,384 bytes");
            assertThat(endless.read).isLessThan(100_000);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_form_that_breaks_off_leaves_nothing() {
        assertThatThrownBy(() -> form(part("name=data; filename=a", "x".repeat(100_000))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("last boundary");
        assertThat(folder).isEmptyDirectory();
    }

    /** A beginning, and then the same letter for ever. */
    private static final class EndlessStream extends InputStream {

        private final byte[] beginning;
        private final char letter;
        private int read;

        EndlessStream(String beginning, char letter) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.letter = letter;
        }

        @Override
        public int read() {
            int at = read++;
            return at < beginning.length ? beginning[at] : letter;
        }
    }
}
