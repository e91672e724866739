// SPDX-License-Identifier: Apache-2.0
/**
 * The API of Photon 1.0 for clients made for that: {@code /api} finds what a text may become that is being typed, {@code /photon/reverse} what is around a
 * position ({@code /reverse} is Nominatim's). Parameters, GeoJSON and errors are Photon's; docs/autocomplete.md tells what differs.
 *
 * <p>{@code /api?q=vad&layer=city&limit=1} → {@code {"type":"FeatureCollection","features":[…]}}
 */
@NullMarked
package org.ortelius.api.photon;

import org.jspecify.annotations.NullMarked;
