// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.util.Map;
import java.util.Set;

/** Remembers what places are called that others have in their address: of those in the address lines of a place it is taught before the place comes. */
public interface Learner {

    /** Which of some places it does not remember. If it remembers too many, it forgets all others. */
    Set<Long> unknown(Set<Long> placeIds);

    /** @param order see {@link org.ortelius.index.store.packed.MapOrder} */
    void learn(long placeId, long order, Map<String, String> names);
}
