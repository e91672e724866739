// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

/**
 * One place that lies around another and may stand in its address.
 *
 * @param placeId the surrounding place
 * @param rank its address rank, 4…25
 * @param isAddress whether it is part of the address; otherwise it only helps a search to find the place
 */
public record AddressLine(long placeId, int rank, boolean isAddress) {}
