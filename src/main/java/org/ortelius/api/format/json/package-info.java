// SPDX-License-Identifier: Apache-2.0
/** Answers as {@code json}, {@code jsonv2}, {@code geojson} and {@code geocodejson}. */
@NullMarked
package org.ortelius.api.format.json;

import org.jspecify.annotations.NullMarked;
