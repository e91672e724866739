// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures in {@code docs/images} and measures how soon results are seen; not part of a usual run:
 * {@code ./mvnw -pl src -am test -Dtest=TourTest -Dsurefire.failIfNoSpecifiedTests=false -Dtour=true}.
 */
@QuarkusTest
@QuarkusTestResource(value = SampleTown.class, restrictToAnnotatedClass = true)
@EnabledIfSystemProperty(named = "tour", matches = "true", disabledReason = "writes into the sources")
class TourTest extends BrowsedTown {

    private static final Path IMAGES = Path.of("../docs/images");

    private static final List<String> QUERIES = List.of(
            "Schulstrasse",
            "Hauptstrasse 14, Ortelsburg",
            "Portolansee",
            "Markatorheim",
            "Kompassgasse 2",
            "Museum of Maps");

    /** Promises the milliseconds from the next key to the frame that shows the first result. */
    private static final String WATCH = """
            () => {
              const old = document.querySelector('main').firstChild;
              globalThis.painted = new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
                const look = () => requestAnimationFrame(() => {
                  const view = document.querySelector('main').firstChild;
                  const isThere = view !== old && view?.querySelector('.results li');
                  isThere ? setTimeout(() => resolve(performance.now() - timeStamp)) : look();
                });
                look();
              }, { once: true }));
            }
            """;

    private static void picture(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name)));
    }

    @Test
    void pictures_for_the_readme() {
        Page search = browser.open("?q=Ortelsburg");
        search.locator("#map .outline").waitFor();
        picture(search, "search.png");

        Page details = browser.open("?osmtype=R&osmid=2", Browser.desktop().setColorScheme(ColorScheme.DARK));
        details.locator("#map .outline").waitFor();
        picture(details, "details.png");

        Page reverse = browser.open(
                "?lat=49.7504676&lon=6.1416551&zoom=17", Browser.phone().setDeviceScaleFactor(1));
        picture(reverse, "phone.png");
    }

    @Test
    void time_from_the_key_to_the_first_result() {
        Page page = browser.open("");
        var input = page.locator("#q");
        double[] millis = Stream.generate(QUERIES::stream)
                .limit(5)
                .flatMap(queries -> queries)
                .mapToDouble(query -> {
                    input.fill(query);
                    page.evaluate(WATCH);
                    page.keyboard().press("Enter");
                    return ((Number) page.evaluate("() => globalThis.painted")).doubleValue();
                })
                .sorted()
                .toArray();
        System.out.printf(
                "first paint of results, %d searches: median %.0f ms, most %.0f ms%n",
                millis.length, millis[millis.length / 2], millis[millis.length - 1]);
    }
}
