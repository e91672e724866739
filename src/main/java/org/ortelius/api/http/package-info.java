// SPDX-License-Identifier: Apache-2.0
/**
 * What holds for every request, whatever its path.
 *
 * <p>Here: which port, which verbs, which origins, which headers. Below: {@code request} tells what a request is, {@code connection} bounds
 * what a client's connection costs, {@code limits} bounds how many requests are answered, {@code log} writes the request log.
 */
@NullMarked
package org.ortelius.api.http;

import org.jspecify.annotations.NullMarked;
