// SPDX-License-Identifier: Apache-2.0
/**
 * Files that outlive kills and power cuts: {@link org.ortelius.index.disk.WholeFile} is replaced whole or not at all,
 * {@link org.ortelius.index.disk.LockFile} belongs to one process at a time, {@link org.ortelius.index.disk.FileTree} goes although others
 * delete in it, too.
 */
@NullMarked
package org.ortelius.index.disk;

import org.jspecify.annotations.NullMarked;
