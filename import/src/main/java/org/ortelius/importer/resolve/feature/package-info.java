// SPDX-License-Identifier: Apache-2.0
/** Rules that need nothing but the feature itself: its names, its size, its centroid, its postcode as tagged. */
@NullMarked
package org.ortelius.importer.resolve.feature;

import org.jspecify.annotations.NullMarked;
