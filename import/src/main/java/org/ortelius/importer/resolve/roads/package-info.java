// SPDX-License-Identifier: Apache-2.0
/** Streets that houses may hang on: by place, by name, by their nodes, and by relations that tie houses to them. */
@NullMarked
package org.ortelius.importer.resolve.roads;

import org.jspecify.annotations.NullMarked;
