// SPDX-License-Identifier: Apache-2.0
/**
 * Postcodes as people type them: words in, codes of the index out, and how a typed code stands to that of a place.
 *
 * <p>{@link org.ortelius.index.search.postcode.TypedPostcodes} reads words; {@link org.ortelius.index.search.postcode.PostcodeLikeness} compares. Codes are
 * closed up and in small letters here, as the index has them: {@code ls14dy}, {@code 1000001}.
 */
@NullMarked
package org.ortelius.index.search.postcode;

import org.jspecify.annotations.NullMarked;
