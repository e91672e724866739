// SPDX-License-Identifier: Apache-2.0
/**
 * Search and address ranks from category, country and shape. The table is data: {@code style/ranks.json}, in the format of
 * Nominatim's address-levels.json, so that an own one can be taken along.
 */
@NullMarked
package org.ortelius.importer.ranks;

import org.jspecify.annotations.NullMarked;
