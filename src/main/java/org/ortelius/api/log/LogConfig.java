// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.log;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where the log goes: {@code ORTELIUS_LOG_…}. */
@ConfigMapping(prefix = "ortelius.log")
interface LogConfig {

    /** A Graylog server, {@code udp://graylog:12201}; absent = none. */
    Optional<URI> gelf();
}
