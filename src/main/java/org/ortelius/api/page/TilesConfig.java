// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the page's map comes from, {@code ORTELIUS_TILES_…}; users read of it in {@code docs/settings.md}. */
@ConfigMapping(prefix = "ortelius.tiles")
public interface TilesConfig {

    /** As {@link TileAddress} describes. */
    @WithDefault("https://tile.openstreetmap.org/{z}/{x}/{y}.png")
    String url();

    /** Who made the tiles, as text; absent = the credit for the map's data says it all. */
    Optional<String> attribution();

    /** The closest zoom that there are tiles of. */
    @WithDefault("19")
    int maxZoom();
}
