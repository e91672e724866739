// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is written to stderr. */
final class Stderr {

    private Stderr() {}

    /** What a run writes to stderr; shown when the run fails. */
    static String of(Runnable run) {
        PrintStream stderr = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } catch (RuntimeException | Error failure) {
            stderr.print(said.toString(StandardCharsets.UTF_8));
            throw failure;
        } finally {
            System.setErr(stderr);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
