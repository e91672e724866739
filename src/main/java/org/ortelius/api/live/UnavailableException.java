// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.time.Duration;
import org.ortelius.batch.NoSourceException;

/** Something the answer needs is not there at the moment, an index, a core or the database: status 503, with the time after which asking again makes sense. */
public final class UnavailableException extends NoSourceException {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Duration retryAfter;

    public UnavailableException(String message) {
        this(message, SOON);
    }

    public UnavailableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = SOON;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
