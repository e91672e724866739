// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.http;

/** A request without a valid token: status 401. */
public final class UnauthorizedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnauthorizedException(String message) {
        super(message, null, false, false);
    }
}
