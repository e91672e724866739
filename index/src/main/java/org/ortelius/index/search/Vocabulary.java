// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.List;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.text.Synonyms;

/**
 * The words that a search knows beside the names of places.
 *
 * @param synonyms which words stand for one another
 * @param phrases what people call kinds of places
 */
public record Vocabulary(Synonyms synonyms, List<SpecialPhrases.Phrase> phrases) {}
