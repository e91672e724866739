// SPDX-License-Identifier: Apache-2.0
/**
 * The web page at {@code /}: plain modules under {@code META-INF/resources/web} that ask the same API as everybody else, with Leaflet's map from
 * its web jar. Here is only what the page cannot know by itself, where the map's tiles come from, and the headers that keep it from asking
 * anybody but this service and the tiles.
 */
@NullMarked
package org.ortelius.api.page;

import org.jspecify.annotations.NullMarked;
