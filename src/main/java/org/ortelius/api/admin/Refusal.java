// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

/** A request without a token that allows it: 401 without a valid one, 403 with one that allows less. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
