// SPDX-License-Identifier: Apache-2.0
/** The tables that a change grows in beside the live ones. */
@NullMarked
package org.ortelius.importer.update.staging;

import org.jspecify.annotations.NullMarked;
