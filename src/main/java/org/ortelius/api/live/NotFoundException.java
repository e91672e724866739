// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

/** There is nothing with the id of the request: status 404. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message, null, false, false);
    }
}
