// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

/** The words of geocodejson for what a place is in an address. */
public final class AddressType {

    private static final int COUNTRY = 4;
    private static final int HOUSE = 28;

    private AddressType() {}

    /** The format's key of a place with an address rank; a place without one is a locality. */
    public static String of(int addressRank) {
        if (addressRank < COUNTRY) {
            return "locality";
        }
        if (addressRank == COUNTRY) {
            return "country";
        }
        if (addressRank < 10) {
            return "state";
        }
        if (addressRank < 13) {
            return "county";
        }
        if (addressRank < 17) {
            return "city";
        }
        if (addressRank < 22) {
            return "district";
        }
        if (addressRank < 25) {
            return "locality";
        }
        return addressRank < HOUSE ? "street" : "house";
    }
}
