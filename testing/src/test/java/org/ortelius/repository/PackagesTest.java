// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/packages.md} shows the packages as the code has them. {@code -Ddocs=write} writes it anew. */
class PackagesTest {

    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/packages.md");

    @Test
    void the_diagrams_show_what_the_code_imports() throws IOException {
        String drawn = PackageDiagrams.of(PackageGraph.ofCode());
        if (MovedFiles.isToWrite()) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Repository.read(DOCUMENT))
                .as(
                        "docs/packages.md; write it anew with: ./mvnw -pl testing -am test -Dtest=PackagesTest -Ddocs=write")
                .isEqualTo(drawn);
    }
}
