// SPDX-License-Identifier: Apache-2.0
/** Who may administrate: tokens with their roles, the audit of what was done, and the tables that keep both. */
@NullMarked
package org.ortelius.api.admin.access;

import org.jspecify.annotations.NullMarked;
