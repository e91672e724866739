// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.lookup;

import java.util.List;
import java.util.Optional;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.place.OsmRef;

/** Reads what {@code /lookup} is asked. */
public final class LookupParameters {

    private LookupParameters() {}

    /**
     * The objects in the client's order; what is no OSM object is left out.
     *
     * @param most how many there may be
     */
    public static List<OsmRef> read(Parameters parameters, int most) {
        List<OsmRef> refs = parameters.list("osm_ids").stream()
                .map(OsmRef::parse)
                .flatMap(Optional::stream)
                .toList();
        if (refs.size() > most) {
            throw new UsageException("osm_ids", refs.size() + " objects", "Too many object IDs.");
        }
        return refs;
    }
}
