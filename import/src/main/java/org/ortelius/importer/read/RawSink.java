// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.task.v0_6.Sink;

/** What takes the objects of a file, in its order. */
interface RawSink extends Sink {

    /**
     * An object that is no more.
     *
     * @param version that it had at last or that ended it; 0 = the file does not tell
     */
    void delete(EntityType type, long id, int version);
}
