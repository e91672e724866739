// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.util.HashMap;
import java.util.Map;
import org.ortelius.api.DrawnTown;

/** The drawn town, whose folder with the extract may be imported from. */
public final class AdministeredTown extends DrawnTown {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("ortelius.admin.extracts", settings.get("ortelius.data"));
        settings.put("ortelius.admin.heap", "512m");
        return settings;
    }
}
