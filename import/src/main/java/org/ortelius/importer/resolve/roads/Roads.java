// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.resolve.feature.NameKeys;

/** Streets by place, name and object. Thread-safe. */
public interface Roads {

    /** Those with a name whose bounds meet a box, in no order. */
    List<Road> named(Envelope box);

    /** Of these the ones with one of some name keys, in no order; one may come twice. */
    Stream<Road> called(Collection<String> keys, Envelope box);

    /** The keys that a name has with other abbreviations, as far as streets have them; see {@link NameKeys#abbreviated}. */
    Collection<String> abbreviated(String name);

    /** The street that a way became; absent for ways that are none. */
    @Nullable
    Road ofWay(long wayId);

    /** The street that a feature is; absent for features that are none. */
    @Nullable
    Road ofFeature(long featureId);
}
