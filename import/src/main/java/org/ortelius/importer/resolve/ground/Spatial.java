// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Things by where they are. Thread-safe. */
@FunctionalInterface
public interface Spatial<T> {

    /** Those whose bounds meet a box, each once, in no order. */
    List<T> in(Envelope box);

    /** Of things that are all in memory. */
    static <T> Spatial<T> of(Collection<T> things, Function<T, Envelope> bounds) {
        var tree = new STRtree();
        things.forEach(thing -> tree.insert(bounds.apply(thing), thing));
        tree.build();
        return box -> {
            @SuppressWarnings("unchecked")
            List<T> found = tree.query(box);
            return found;
        };
    }
}
