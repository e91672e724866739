// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.http;

/** A request with a token that allows less than it asks for: status 403. */
public final class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForbiddenException(String message) {
        super(message, null, false, false);
    }
}
