// SPDX-License-Identifier: Apache-2.0
/**
 * What a search weighs of a place, so that nothing is normalised at query time: a {@link org.ortelius.index.place.Place} in, a {@link CandidateDoc}
 * out.
 *
 * <p>{@link CandidateDocs} makes it, with each name as a {@link NameVariant}; {@link CandidateDocCodec} packs it.
 */
@NullMarked
package org.ortelius.index.store.candidate;

import org.jspecify.annotations.NullMarked;
