// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.errors;

/** A failure of ours or of the database: says what was being done. The cause tells why. */
public final class StageFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StageFailed(String doing, Throwable cause) {
        super("%s failed: %s".formatted(doing, cause.getMessage() == null ? cause : cause.getMessage()), cause);
    }
}
