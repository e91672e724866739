// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

/** What a {@link ResultSource} asks is not there, or no longer. It ends a batch, where any other failure is that of one row. */
public class NoSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSourceException(String message) {
        super(message);
    }

    public NoSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
