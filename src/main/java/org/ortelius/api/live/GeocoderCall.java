// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import org.ortelius.index.Geocoder;

/** Something to ask of a geocoder that stays open until the answer is there; the geocoder must not leave the question. */
@FunctionalInterface
public interface GeocoderCall<T> {

    T ask(Geocoder geocoder) throws IOException;
}
