// SPDX-License-Identifier: Apache-2.0
/** What places are resolved against, and what a house or POI hangs on. */
@NullMarked
package org.ortelius.importer.resolve.context;

import org.jspecify.annotations.NullMarked;
