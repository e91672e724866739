// SPDX-License-Identifier: Apache-2.0
/** Commands that start the service: {@code serve}, {@code demo}, {@code quality}. */
@NullMarked
package org.ortelius.api.cli.serve;

import org.jspecify.annotations.NullMarked;
