// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /details}: everything that is known of one place, for people who look into why an answer is as it is.
 *
 * <p>{@code /details?osmtype=R&osmid=1155956&addressdetails=1} → {@link org.ortelius.api.details.DetailsRequest} → the place
 * and its address from the index, the rest from the database ({@link org.ortelius.api.details.StoredDetails}) →
 * {@link org.ortelius.api.details.DetailsWriter}.
 */
@NullMarked
package org.ortelius.api.details;

import org.jspecify.annotations.NullMarked;
