// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.regex.Pattern;

/** Texts that get into search boxes and tables but name no place, whatever some of their words are called like: addresses of computers and people. */
final class NoPlace {

    private static final Pattern FORMS = Pattern.compile(String.join(
            "|",
            // 192.168.0.1, 10.0.0.0/8, 127.0.0.1:8080
            "\\d{1,3}(?:\\.\\d{1,3}){3}(?:[/:]\\d{1,5})?",
            // ::1, fe80::1ff:fe23:4567:890a, and hardware addresses
            "(?:[0-9a-fA-F]{0,4}:){3,8}[0-9a-fA-F]{0,4}(?:%\\w{1,20})?|::[0-9a-fA-F]{0,4}",
            // info@example.com
            "[^\\s@,]{1,64}+@[^\\s@,]{1,200}+",
            // https://example.com/path, www.example.com
            "(?:[a-zA-Z]{2,10}+://|www\\.)\\S{1,1000}+",
            // +423 237 51 51
            "\\+[\\d ()/.-]{7,25}+"));

    private static final String SIGNS = ".:@+";

    private NoPlace() {}

    /** Whether a text is nothing else; a position, also in the address of a map, is to be looked for first. */
    static boolean is(String text) {
        return hasSign(text) && FORMS.matcher(text).matches();
    }

    /** Whether it has one of the signs that each of the forms has; most addresses have none. */
    private static boolean hasSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
