// SPDX-License-Identifier: Apache-2.0
/**
 * From a kind of place and a piece of ground to places: categories and a {@link Ground} in, the places of these categories on it out, the nearest to
 * its middle first. See {@link CategorySearch}.
 */
@NullMarked
package org.ortelius.index.search.category;

import org.jspecify.annotations.NullMarked;
