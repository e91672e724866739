// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.query;

import java.io.IOException;
import java.util.List;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.Body;
import org.ortelius.api.format.Presentation;
import org.ortelius.api.format.json.JsonWriter;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;

/** Prints results to stdout: two lines each for people, or the API's JSON. */
record Terminal(Presentation presentation) {

    void printList(List<Result> results, boolean json) throws IOException {
        if (json) {
            var writer = new JsonWriter(presentation);
            List<Answer> answers =
                    results.stream().map(result -> new Answer(result, null)).toList();
            Body.write(generator -> writer.writeList(answers, generator), System.out);
            System.out.println();
            return;
        }
        var localizer = presentation.localizer();
        for (Result result : results) {
            System.out.println(line(result, localizer));
        }
        if (results.isEmpty()) {
            System.err.println("nothing found");
        }
    }

    private static String line(Result result, Localizer localizer) {
        var place = result.place();
        return "%s%n    %s  %.7f %.7f  %s"
                .formatted(
                        result.displayName(localizer),
                        place.osmRef().map(Object::toString).orElse("-"),
                        result.position().lat(),
                        result.position().lon(),
                        place.category());
    }
}
