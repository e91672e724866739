// SPDX-License-Identifier: Apache-2.0
/**
 * The HTTP API with Nominatim's parameters, formats and errors, and the command line.
 *
 * <p>A request's road, one package a step: {@code parameters} reads the query string, {@code search}, {@code reverse} and
 * {@code lookup} turn it into a request to the index, {@code live} holds the index open, {@code geometry} fetches outlines
 * from PostGIS for those who ask, {@code format} writes the answer, {@code errors} says what went wrong. {@code cli} has
 * the commands of {@code ./ortelius}.
 */
@NullMarked
package org.ortelius.api;

import org.jspecify.annotations.NullMarked;
