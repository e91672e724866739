// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

/** A possible role of a word of a query. In free text any word may be anything; the fields of a structured query narrow it. */
public enum Role {
    /** Part of the name of what is sought, or of its street. */
    NAME,
    /** Part of the name of something around it. */
    ADDRESS,
    NUMBER,
    POSTCODE,
    COUNTRY,
    /** Part of who gets a letter, in the lines of a label above its street. */
    RECIPIENT
}
