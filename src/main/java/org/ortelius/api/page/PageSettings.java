// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Settings that the page needs before it shows a map. */
@Path("/web/settings.json")
public class PageSettings {

    private final Settings settings;

    record Settings(Tiles tiles) {}

    record Tiles(String url, @Nullable String attribution, int maxZoom) {}

    PageSettings(TilesConfig tiles) {
        this.settings = new Settings(new Tiles(tiles.url(), tiles.attribution().orElse(null), tiles.maxZoom()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Settings settings() {
        return settings;
    }
}
