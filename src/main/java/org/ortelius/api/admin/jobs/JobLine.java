// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import java.time.Instant;

/**
 * Something that a job said.
 *
 * @param number from 1, without gaps
 */
public record JobLine(int number, Instant at, String text) {}
