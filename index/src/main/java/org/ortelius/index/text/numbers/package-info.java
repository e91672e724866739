// SPDX-License-Identifier: Apache-2.0
/**
 * Words to numbers: "Second", "2nd" and "2", "Venti", "XX" and "20", in all languages that ICU spells, so that a street may be typed with a number written in
 * another way than the map has it.
 */
@NullMarked
package org.ortelius.index.text.numbers;

import org.jspecify.annotations.NullMarked;
