// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.text.Synonyms;

/** Opens the index of a generation, with the synonyms of the settings. */
final class GenerationOpener {

    private final Generations generations;
    private final Optional<Synonyms> synonyms;

    GenerationOpener(Generations generations, OrteliusConfig config) {
        this.generations = generations;
        this.synonyms = config.synonyms().map(GenerationOpener::read);
    }

    private static Synonyms read(Path file) {
        try {
            return Synonyms.with(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ortelius.synonyms names a file that cannot be read", unreadable);
        }
    }

    /**
     * Opens the index of a generation, or takes over what is open of it.
     *
     * @param old the one that is asked now; absent = none
     */
    OpenGeneration open(String name, @Nullable OpenGeneration old) throws IOException {
        Path directory = generations.directory(name).toAbsolutePath();
        Optional<Geocoder> known = EarlyIndex.handOver(directory, generations.switchedAt());
        if (known.isEmpty()
                && old != null
                && !old.isFailing()
                && old.directory().equals(directory)) {
            known = old.geocoder().reopened();
        }
        return new OpenGeneration(known.isPresent() ? known.get() : Geocoder.open(directory, synonyms), directory);
    }

    /** Asks it, before clients do. One that cannot be asked, because it is damaged, is not taken over from one that can; the first one is better than none. */
    static void warmUp(OpenGeneration opened, @Nullable OpenGeneration old) throws IOException {
        try {
            opened.warmUp();
        } catch (IOException damaged) {
            if (old != null) {
                opened.leave();
                throw damaged;
            }
            opened.pulse();
        }
        if (old != null && old.directory().equals(opened.directory())) {
            opened.damaged(old.damage().orElse(null));
        }
    }
}
