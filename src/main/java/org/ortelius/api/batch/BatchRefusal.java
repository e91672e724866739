// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.util.OptionalLong;

/** A right request that cannot be accepted, or not now: answered with 409, 413, 415, 429, 503 or 507 and what to do. */
public final class BatchRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How long whoever comes too soon is asked to wait. */
    public static final long RETRY_SECONDS = 10;

    private final int status;

    public BatchRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** When to come again; empty where waiting does not help. */
    public OptionalLong retryAfterSeconds() {
        return status == 429 || status == 503 ? OptionalLong.of(RETRY_SECONDS) : OptionalLong.empty();
    }
}
