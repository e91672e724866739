// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.util.List;
import org.ortelius.index.answer.Result;

/**
 * What was found, and where.
 *
 * @param generation the name of the generation that answered, which is the name of its database schema
 */
public record SearchOutcome(String generation, List<Result> results) {

    public SearchOutcome {
        results = List.copyOf(results);
    }
}
