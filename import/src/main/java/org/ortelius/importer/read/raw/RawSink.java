// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import java.util.Map;
import org.openstreetmap.osmosis.core.task.v0_6.Sink;

/** What takes the objects of one file after the other, each file's in its order. */
public interface RawSink extends Sink {

    void delete(Gone gone);

    @Override
    default void initialize(Map<String, Object> metadata) {
        // Osmosis tells nothing here that we use
    }

    /** Called at the end of each file. */
    @Override
    default void complete() {
        // more files may follow
    }

    @Override
    default void close() {
        // who made it closes it
    }
}
