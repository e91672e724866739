// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.text.Synonyms;

/**
 * The words that a search knows beside the names of places. Files in a generation's folder may hold its own: answers depend on them, so they go
 * wherever the index goes.
 *
 * @param synonyms which words stand for one another
 * @param phrases what people call kinds of places
 */
public record Vocabulary(Synonyms synonyms, List<SpecialPhrases.Phrase> phrases) {

    /** The names of the files; each may be absent. */
    public static final List<String> FILES = List.of(SpecialPhrases.FILE, Synonyms.FILE);

    /**
     * The vocabulary of the generation in a folder.
     *
     * @param synonyms those to use instead of the folder's; empty = the folder's, else those that come with the program
     */
    public static Vocabulary of(Path folder, Optional<Synonyms> synonyms) throws IOException {
        return new Vocabulary(synonyms.isPresent() ? synonyms.get() : Synonyms.of(folder), SpecialPhrases.read(folder));
    }
}
