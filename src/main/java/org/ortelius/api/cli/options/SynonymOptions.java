// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.index.text.Synonyms;
import picocli.CommandLine.Option;

/** Which words stand for one another in queries. */
public final class SynonymOptions {

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_SYNONYMS}",
            description = {
                "A file of words that stand for one another in queries, in addition to the abbreviations of some fifty languages in",
                "the program. A line is a group of single words, such as headquarters|hq; ~strasse|str are endings of",
                "compounds, # begins a comment. It needs no import; publish sends it along. Environment: ORTELIUS_SYNONYMS"
            })
    @Nullable
    public Path file;

    /** The file's; empty without one. Throws what is wrong with it. */
    public Optional<Synonyms> read() {
        Path given = file;
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Synonyms.with(given));
        } catch (IOException unreadable) {
            throw new OrteliusException(
                    "--synonyms names %s, which is not a file that you may read".formatted(given), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new OrteliusException("--synonyms: " + wrong.getMessage(), wrong);
        }
    }
}
