// SPDX-License-Identifier: Apache-2.0
/**
 * What is known of the whole world, whatever the extract has: countries and their regions by all their names ({@link org.ortelius.index.world.Regions}),
 * towns ({@link org.ortelius.index.world.Gazetteer}) and what postcodes look like ({@link org.ortelius.index.world.WorldPostcodes}).
 *
 * <p>In go words of a query, normalised as {@code index/text} does; out come ISO 3166 codes and positions: "New South Wales" and "NSW" are
 * {@code AU-NSW}, "Houston" is a town of {@code US-TX}, "8001" may be a postcode of Switzerland but not of Germany. So a search can explain a word that its map
 * lacks, and tell what is known to lie elsewhere from what nobody knows. The data come with the program, see {@code docs/world-data.md}.
 */
@NullMarked
package org.ortelius.index.world;

import org.jspecify.annotations.NullMarked;
