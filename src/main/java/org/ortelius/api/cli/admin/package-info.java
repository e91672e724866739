// SPDX-License-Identifier: Apache-2.0
/** {@code ortelius admin}: has a running service do something, and keeps the tokens. */
@NullMarked
package org.ortelius.api.cli.admin;

import org.jspecify.annotations.NullMarked;
