// SPDX-License-Identifier: Apache-2.0
/** The files under {@code deploy} and {@code docker-compose.yml}: whole, and agreeing with one another, with the program and with the docs. */
@NullMarked
package org.ortelius.api.deploy;

import org.jspecify.annotations.NullMarked;
