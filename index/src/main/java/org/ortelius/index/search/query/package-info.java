// SPDX-License-Identifier: Apache-2.0
/**
 * From words to what they may mean: {@link org.ortelius.index.search.request.QueryWords} in, a {@link QueryInterpretation} out. Nothing is decided
 * here; each candidate is read as it suits it best.
 *
 * <p>{@link QueryParser} makes a {@link Token} of each word, with the {@link org.ortelius.index.search.wording.Spellings} that the index has for it; the last word of a text that is
 * being typed is also a {@link PrefixMatch}. {@link SpanFinder} finds what neighbouring tokens are together, each a {@link Span}: number, postcode,
 * country, name. {@link CategoryPhrases} finds the words that ask for a kind of place, each a {@link CategoryIntent}, and {@link Prepositions} what says
 * where a thing lies; {@link IgnorableTokens} finds what may stay unexplained. {@link WorldWords} looks up what they name in the whole world.
 *
 * <p>A {@link Vocabulary} is what all of them know beside the index.
 */
@NullMarked
package org.ortelius.index.search.query;

import org.jspecify.annotations.NullMarked;
