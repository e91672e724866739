// SPDX-License-Identifier: Apache-2.0
/**
 * The metrics at {@code /metrics}, in the format of Prometheus: requests, searches, data. Jobs are counted where they run, in {@code admin}; the JVM and the
 * pool of connections by Quarkus.
 */
@NullMarked
package org.ortelius.api.metrics;

import org.jspecify.annotations.NullMarked;
