// SPDX-License-Identifier: Apache-2.0
/**
 * Text of any script to comparable words, the same for names at index time and for queries.
 *
 * <p>"Städtle 3" → {@code stadtle} (also written {@code staedtle}), {@code 3}; "Москва" → {@code moskva}. Words are ASCII letters and
 * digits, so that what a keyboard can type finds what a mapper wrote; what neither ICU nor JUnidecode can spell, such as Tifinagh, is no word. House numbers have their own reading,
 * {@link org.ortelius.index.text.HouseNumbers}.
 */
@NullMarked
package org.ortelius.index.text;

import org.jspecify.annotations.NullMarked;
