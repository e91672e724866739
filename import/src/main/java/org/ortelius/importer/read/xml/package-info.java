// SPDX-License-Identifier: Apache-2.0
/** OSM's XML as editors, Overpass and converters write it, made into what Osmosis' handler accepts. */
@NullMarked
package org.ortelius.importer.read.xml;

import org.jspecify.annotations.NullMarked;
