// SPDX-License-Identifier: Apache-2.0
/**
 * What an administrator may have done from afar, with a bearer token: {@code POST /admin/jobs} and the like.
 *
 * <p>Everything under {@code /admin} is 404 until a token exists. {@code http} asks each request for its token, {@code access} keeps tokens and
 * the audit, {@code jobs} runs what was asked for. Here are the settings, and what they make of these classes.
 */
@NullMarked
package org.ortelius.api.admin;

import org.jspecify.annotations.NullMarked;
