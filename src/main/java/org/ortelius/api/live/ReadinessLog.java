// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.util.Optional;
import org.jboss.logging.Logger;

/** Logs when an index no longer answers as it should, and when it does again; once each, however often it is told. Thread-safe. */
final class ReadinessLog {

    private static final Logger LOG = Logger.getLogger(LiveGeocoder.class);

    private Optional<String> told = Optional.empty();

    /** @param trouble why the index should not be asked; empty as long as it answers */
    synchronized void tell(Optional<String> trouble) {
        if (trouble.equals(told)) {
            return;
        }
        told = trouble;
        if (trouble.isPresent()) {
            LOG.errorf("Not ready: %s", trouble.get());
        } else {
            LOG.info("The index answers again.");
        }
    }
}
