// SPDX-License-Identifier: Apache-2.0
/** Options that several commands share. */
@NullMarked
package org.ortelius.api.cli.options;

import org.jspecify.annotations.NullMarked;
