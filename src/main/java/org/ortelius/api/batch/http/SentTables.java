// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import io.netty.handler.codec.http.multipart.FileUpload;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.SentTable;
import org.ortelius.batch.parameters.QueryString;
import org.ortelius.batch.parameters.UsageException;

/** Reads what a client sends, a form or a body, as a {@link SentTable}. */
final class SentTables {

    private SentTables() {}

    /** The form's part {@code data}, to be opened while the form is. */
    static SentTable ofForm(SentForm form, @Nullable String query, HttpHeaders headers) throws IOException {
        Map<String, List<String>> parameters = parameters(query, headers);
        parameters.putAll(form.texts());
        parameters.remove(SentTable.FILE);
        FileUpload file = form.file(SentTable.FILE)
                .orElseThrow(() -> new UsageException(
                        SentTable.FILE, "", "The form needs a file 'data', as in: curl -F data=@addresses.csv"));
        return new SentTable(
                Optional.ofNullable(file.getFilename()).orElse(SentTable.FILE), parameters, () -> SentForm.open(file));
    }

    /** The body as it comes. */
    static SentTable ofBody(InputStream body, @Nullable String query, HttpHeaders headers) {
        return new SentTable(SentTable.FILE, parameters(query, headers), () -> body);
    }

    /** The header's language counts where no parameter names one. */
    private static Map<String, List<String>> parameters(@Nullable String query, HttpHeaders headers) {
        requirePlain(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        Map<String, List<String>> parameters = new HashMap<>(QueryString.parse(query));
        String language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            parameters.putIfAbsent("accept-language", List.of(language));
        }
        return parameters;
    }

    /** Nothing is unpacked: what is small when it arrives would be large without end. */
    private static void requirePlain(@Nullable String encoding) {
        if (encoding != null && !encoding.equals("identity")) {
            throw new BatchRefusal(415, "The body is packed (%s); send it unpacked.".formatted(encoding));
        }
    }
}
