// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.errors;

/** A failure that the user can act on: the message is one line that names the value and the remedy. Shown without a stack trace. */
public final class OrteliusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrteliusException(String message) {
        super(message);
    }

    public OrteliusException(String message, Throwable cause) {
        super(message, cause);
    }
}
