// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import org.ortelius.batch.parameters.Parameters;

/**
 * The parts of each result to write beside the basics.
 *
 * @param address the address in parts
 * @param entrances the doors and gates that lead in
 * @param extratags the other tags
 * @param names all names
 * @param confidence how sure we are; ours, not Nominatim's
 */
public record Details(boolean address, boolean entrances, boolean extratags, boolean names, boolean confidence) {

    static Details of(Parameters parameters, boolean addressByDefault) {
        return new Details(
                parameters.flag("addressdetails", addressByDefault),
                parameters.flag("entrances", false),
                parameters.flag("extratags", false),
                parameters.flag("namedetails", false),
                parameters.flag("extensions", false));
    }
}
