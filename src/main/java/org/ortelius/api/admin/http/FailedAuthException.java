// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.http;

/** A request of a client that sent too many without a token that allows them: status 429. */
public final class FailedAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    FailedAuthException(long retryAfterSeconds) {
        super(
                "Too many requests without a token that allows them. Try again in %d s.".formatted(retryAfterSeconds),
                null,
                false,
                false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When to come again. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
