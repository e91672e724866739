// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headless Chromium for the tests of a class: each gets windows of its own, and none may have said anything on the console. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run");
    /** Machines that build have other things to do. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final Pattern TILE = Pattern.compile("/tiles/(\\d+)/(-?\\d+)/(-?\\d+)\\.png$");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.findOrInstall())
                    .setArgs(FLAGS));
    private final String url;
    private final DrawnTiles tiles;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private @Nullable BrowserContext context;

    Browser(String url, DrawnTiles tiles) {
        this.url = url;
        this.tiles = tiles;
    }

    /** A window on a desk that reads English by day. */
    static com.microsoft.playwright.Browser.NewContextOptions desktop() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    static com.microsoft.playwright.Browser.NewContextOptions phone() {
        return desktop()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2);
    }

    /** A new window on an address of the page, such as {@code ?q=Ortelsburg}, once its first view is there. */
    Page open(String address, com.microsoft.playwright.Browser.NewContextOptions options) {
        closeWindow();
        context = chromium.newContext(options);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onResponse(responses::add);
        page.route("**/tiles/**", this::drawTile);
        page.navigate(url + address);
        page.locator("main h2").waitFor();
        return page;
    }

    Page open(String address) {
        return open(address, desktop());
    }

    private void drawTile(Route route) {
        Matcher tile = TILE.matcher(route.request().url());
        assertThat(tile.find()).as(route.request().url()).isTrue();
        byte[] png = tiles.png(number(tile, 1), number(tile, 2), number(tile, 3));
        route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(png));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The bytes of everything that the open window has loaded, before compression and without tiles and answers of the API. */
    long weight() {
        return List.copyOf(responses).stream() // reading a body lets others come in
                .filter(response -> !TILE.matcher(response.url()).find())
                .mapToLong(response -> response.body().length)
                .sum();
    }

    /** What is loaded from elsewhere than the service. */
    List<String> strangers() {
        return responses.stream()
                .map(Response::url)
                .filter(address -> !address.startsWith(url))
                .toList();
    }

    void requireSilence() {
        assertThat(complaints).as("the browser's console").isEmpty();
    }

    static void requireAccessible(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .as("axe-core on " + page.url())
                .isEmpty();
    }

    void closeWindow() {
        if (context != null) {
            context.close();
            context = null;
        }
        complaints.clear();
        responses.clear();
    }

    @Override
    public void close() {
        closeWindow();
        chromium.close();
        playwright.close();
    }
}
