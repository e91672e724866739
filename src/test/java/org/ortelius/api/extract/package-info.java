// SPDX-License-Identifier: Apache-2.0
/** The whole road on a real extract: imported, served over HTTP, asked. Skipped where the shared data folder is absent. */
@NullMarked
package org.ortelius.api.extract;

import org.jspecify.annotations.NullMarked;
