// SPDX-License-Identifier: Apache-2.0
/**
 * From a text, or the parts of an address, to places: a {@link org.ortelius.index.search.request.SearchRequest} in,
 * {@link org.ortelius.index.answer.Result}s out, the best first. {@link Search} begins here.
 *
 * <p>The packages in the order of the road; each knows only those before it:
 * <ol>
 *   <li>{@link org.ortelius.index.search.request}: what is asked, taken apart into words;
 *   <li>{@link org.ortelius.index.search.number}: words to words, with the numbers in them made out;
 *   <li>{@link org.ortelius.index.search.postcode}: words to the postcodes that they may be;
 *   <li>{@link org.ortelius.index.search.wording}: words to the words of names that are written otherwise;
 *   <li>{@link org.ortelius.index.search.query}: words to an interpretation, which is what they may mean;
 *   <li>{@link org.ortelius.index.search.postings}: Lucene queries of our own, and {@link org.ortelius.index.search.retrieve}: an interpretation to some
 *       hundred candidates;
 *   <li>{@link org.ortelius.index.search.name}: a name and an interpretation to the words that the name explains;
 *   <li>{@link org.ortelius.index.search.around}: a candidate and words to those that its address explains;
 *   <li>{@link org.ortelius.index.search.elsewhere}: the same with what is known of the whole world, which may also contradict it;
 *   <li>{@link org.ortelius.index.search.match}: a candidate and an interpretation to a match, which tells what explains each word and what it costs;
 *   <li>{@link org.ortelius.index.search.house}: matching streets to their houses;
 *   <li>{@link org.ortelius.index.search.suggest} and {@link org.ortelius.index.search.rank}: matches to results, cut, folded and in order;
 *   <li>{@link org.ortelius.index.search.category}: a kind of place and a piece of ground to places;
 *   <li>{@link org.ortelius.index.search.step}: the ways to find what a query means, one after the other.
 * </ol>
 */
@NullMarked
package org.ortelius.index.search;

import org.jspecify.annotations.NullMarked;
