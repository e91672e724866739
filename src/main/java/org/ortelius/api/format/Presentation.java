// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import org.jspecify.annotations.Nullable;
import org.ortelius.api.geometry.OutlineRequest;
import org.ortelius.index.answer.Localizer;

/**
 * How a client wants to see results.
 *
 * @param localizer reads names in the client's languages
 * @param shape which outline to add; absent = none
 * @param callback what wraps the JSON; absent = nothing, as always in XML
 */
public record Presentation(
        Format format,
        Localizer localizer,
        Details details,
        @Nullable OutlineRequest shape,
        @Nullable Callback callback) {}
