// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.connection;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** The last part of an answer. */
final class AnswerEnd {

    private AnswerEnd() {}

    /** Whether a part that is written ends the answer; 100 Continue, say, is no answer yet. */
    static boolean is(Object part) {
        boolean isInformational =
                part instanceof HttpResponse response && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        return part instanceof LastHttpContent && !isInformational;
    }
}
