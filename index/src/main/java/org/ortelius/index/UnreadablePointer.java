// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Which generation is live is not known, though there is one. The message is a line with the file and the remedy. */
public final class UnreadablePointer extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    UnreadablePointer(String message, IOException cause) {
        super(message, cause);
    }
}
