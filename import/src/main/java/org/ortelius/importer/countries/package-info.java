// SPDX-License-Identifier: Apache-2.0
/**
 * Which country a point lies in, and what countries are called: boundaries of the extract first, else the borders of
 * {@code countries/countries.geojson} (from @rapideditor/country-coder) and the names of CLDR. Also what languages are official in a country, and
 * what its postcodes look like. The resources are made by the scripts in {@code import/src/data}.
 */
@NullMarked
package org.ortelius.importer.countries;

import org.jspecify.annotations.NullMarked;
