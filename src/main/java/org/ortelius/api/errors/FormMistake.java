// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;

/** Tells a form that cannot be read from a disk that cannot be written: the framework throws bare exceptions for both. */
final class FormMistake {

    private static final String PARSERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private FormMistake() {}

    /** Whether the client is to blame. */
    static boolean isOne(Throwable failure) {
        if (Arrays.stream(failure.getStackTrace()).noneMatch(FormMistake::isParser)) {
            return false;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] frames = root.getStackTrace();
        return root instanceof UnsupportedEncodingException
                || (frames.length > 0 && isParser(frames[0]))
                || !(root instanceof IOException || root instanceof Error);
    }

    private static boolean isParser(StackTraceElement frame) {
        return frame.getClassName().startsWith(PARSERS);
    }
}
