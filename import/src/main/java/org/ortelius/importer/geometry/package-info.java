// SPDX-License-Identifier: Apache-2.0
/**
 * The second stage: raw objects into features with a shape.
 *
 * <p>In: the raw tables and the positions of nodes. Out: table {@code packed_feature}, a row for each main tag of an object, which view {@code feature}
 * shows, and table {@code entrance}. What cannot be drawn is counted by its {@link org.ortelius.importer.geometry.RejectReason}.
 */
@NullMarked
package org.ortelius.importer.geometry;

import org.jspecify.annotations.NullMarked;
