// SPDX-License-Identifier: Apache-2.0
/**
 * Which country a point lies in, and what countries are called: boundaries of the extract first, else the borders of
 * {@code countries/countries.geojson} (from @rapideditor/country-coder) and the names of CLDR.
 */
@NullMarked
package org.ortelius.importer.countries;

import org.jspecify.annotations.NullMarked;
