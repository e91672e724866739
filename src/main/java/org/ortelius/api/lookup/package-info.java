// SPDX-License-Identifier: Apache-2.0
/** {@code /lookup}: OSM objects to their places, {@code /lookup?osm_ids=R1155956,N1}. */
@NullMarked
package org.ortelius.api.lookup;

import org.jspecify.annotations.NullMarked;
