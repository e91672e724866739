// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.util.OptionalLong;

/** A request without a token that allows it: 401 without a valid one, 403 with one that allows less, 429 after too many of these. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final long retryAfterSeconds;

    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfterSeconds = 0;
    }

    /** Too many; when to come again. */
    Refusal(long retryAfterSeconds) {
        super(
                "Too many requests without a token that allows them. Try again in %d s.".formatted(retryAfterSeconds),
                null,
                false,
                false);
        this.status = 429;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Empty where time changes nothing. */
    public OptionalLong retryAfterSeconds() {
        return retryAfterSeconds > 0 ? OptionalLong.of(retryAfterSeconds) : OptionalLong.empty();
    }

    public int status() {
        return status;
    }
}
