// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

/** Something the answer needs is not there at the moment, an index or the database: status 503. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
