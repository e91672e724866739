// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;

/** One way to find what a query means. A search takes its steps in turn, until what is found is the answer. Thread-safe. */
@FunctionalInterface
public interface Step {

    /** What there is after this step: what was found before, or what is better, or the answer. */
    Findings after(Findings soFar, SearchRun run) throws IOException;
}
