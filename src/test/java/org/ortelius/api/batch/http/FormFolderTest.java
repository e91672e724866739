// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFolderTest {

    @TempDir
    Path data;

    @Test
    void what_a_killed_service_left_goes_when_the_next_one_starts() throws IOException {
        Path forms = data.resolve("forms");
        Path left = Files.createDirectories(forms.resolve("killed"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("FUp_123.tmp"), "name,address\n");
        try (var folder = new FormFolder(forms.resolve("mine"))) {
            folder.open();
            assertThat(forms).isDirectoryNotContaining("glob:**killed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(forms)))
                    .isEqualTo("rwx------");
        }
        assertThat(forms).isEmptyDirectory();
    }

    @Test
    void what_another_service_is_receiving_stays() throws IOException {
        Path forms = data.resolve("forms");
        try (var running = new FormFolder(forms.resolve("running"));
                var next = new FormFolder(forms.resolve("next"))) {
            running.open();
            Path form = Files.writeString(forms.resolve("running").resolve("form"), "name,address\n");
            next.open();
            assertThat(form).exists();
        }
    }
}
