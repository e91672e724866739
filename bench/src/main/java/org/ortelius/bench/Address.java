// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import org.ortelius.index.place.Point;

/**
 * An address as people write it.
 *
 * @param street its name
 * @param number digits, perhaps with a letter
 * @param town the city, town or village
 * @param position where the house stands
 */
public record Address(String street, String number, String town, Point position) {}
