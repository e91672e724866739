// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.debug;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.ortelius.api.format.Body;
import org.ortelius.api.format.xml.Xml;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.watch.Trace;

/** A trace as a page of tables. All that it shows is text: whatever a query or a name holds, none of it becomes markup. */
public final class TracePage {

    private static final String DOCTYPE = "<!DOCTYPE html>\n";
    private static final String STYLE =
            "body{font:14px sans-serif;margin:1em}table{border-collapse:collapse;margin-bottom:1em}"
                    + "td,th{border:1px solid #bbb;padding:2px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
                    + "th{background:#eee}h2{font-size:16px;margin:1em 0 .3em}";

    /** It shows text and nothing else: what a map's tag or a query might smuggle in does nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private TracePage() {}

    /** One that listens when the client wants to debug. */
    public static Trace trace(Parameters parameters) {
        return parameters.flag("debug", false) ? Trace.on() : Trace.OFF;
    }

    /** The page, with the results at its end. */
    public static Response of(Trace trace, SearchOutcome found, Localizer localizer) {
        trace.table("results", "place", "name", "importance", "confidence");
        for (Result result : found.results()) {
            trace.row(
                    result.place().osmRef().map(Object::toString).orElse(""),
                    result.displayName(localizer),
                    result.place().importance(),
                    result.confidence());
        }
        byte[] page = Body.whole(out -> Xml.write(DOCTYPE, html -> write(html, trace, found.generation()), out));
        return Response.ok(page)
                .header(HttpHeaders.CONTENT_TYPE, Body.HTML)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static void write(Xml page, Trace trace, String generation) throws IOException, XMLStreamException {
        page.element("html", html -> {
            html.element("head", head -> {
                head.element("title", "How Ortelius answered");
                head.element("style", STYLE);
            });
            html.element("body", body -> {
                body.element("h1", "How Ortelius answered");
                body.element("p", "Generation " + generation);
                for (Trace.Table table : trace.tables()) {
                    write(body, table);
                }
            });
        });
    }

    private static void write(Xml body, Trace.Table table) throws IOException, XMLStreamException {
        body.element("h2", String.format(Locale.ROOT, "%.1f ms: %s", table.micros() / 1e3, table.title()));
        body.element("table", rows -> {
            rows.element("tr", row -> cells(row, "th", table.columns()));
            for (List<String> cells : table.rows()) {
                rows.element("tr", row -> cells(row, "td", cells));
            }
        });
        if (table.more() > 0) {
            body.element("p", "and %,d more".formatted(table.more()));
        }
    }

    private static void cells(Xml row, String element, List<String> cells) throws IOException, XMLStreamException {
        for (String cell : cells) {
            row.element(element, cell);
        }
    }
}
