// SPDX-License-Identifier: Apache-2.0
/**
 * Sorts an object's tags: whether it is a place and of which category, its names, its address parts, the rest.
 *
 * <p>{@code highway=residential, name=Städtle, addr:postcode=9490} → category highway=residential, names {name}, address {postcode}.
 * Both the main tags and what other keys are for are data: {@code style/main-tags.txt}, {@code style/keys.txt}.
 */
@NullMarked
package org.ortelius.importer.tags;

import org.jspecify.annotations.NullMarked;
