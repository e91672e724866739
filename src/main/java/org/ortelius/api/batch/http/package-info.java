// SPDX-License-Identifier: Apache-2.0
/** Batches over HTTP: {@code /search/csv}, {@code /reverse/csv}, {@code /batch} and {@code /batch/jobs}. */
@NullMarked
package org.ortelius.api.batch.http;

import org.jspecify.annotations.NullMarked;
