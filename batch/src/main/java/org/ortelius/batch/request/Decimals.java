// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text. */
public final class Decimals {

    private Decimals() {}

    /** Seven decimals of degrees, about a centimetre: what clients of Nominatim parse. */
    public static String seven(double degrees) {
        return of(degrees, 7);
    }

    /** Rounded to so many decimals. */
    public static String of(double number, int digits) {
        return BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** All decimals and no exponent: 0.00001, 47.0. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }
}
