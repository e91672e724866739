// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.index.text.Word;

/** The {@link Area}s that may stand in addresses, by place and by name. Thread-safe. */
public interface AreaSource {

    /** Those whose reach meets a box, in no order. */
    List<Area> near(Envelope box);

    /** Those that have all of some words in their names, in no order; none for no words. */
    Stream<Area> named(List<Word> words);
}
