// SPDX-License-Identifier: Apache-2.0
/**
 * What of a query a name explains: a {@link org.ortelius.index.store.candidate.NameVariant} and a
 * {@link org.ortelius.index.search.query.QueryInterpretation} in, each {@link NameMatch} out.
 *
 * <p>{@link NameMatcher} compares word by word; {@link CompoundMatcher} helps where one side writes in one word what the other writes in several,
 * {@link StartMatcher} where the query has only the beginning. The names of areas, which many candidates share, {@link AreaNames} compares once;
 * {@link QueryAreas} keeps that for the next interpretation, which reads most of them {@link Alike}.
 */
@NullMarked
package org.ortelius.index.search.name;

import org.jspecify.annotations.NullMarked;
