// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People use the page. */
@QuarkusTest
@QuarkusTestResource(value = SampleTown.class, restrictToAnnotatedClass = true)
class BrowserTest extends BrowsedTown {

    private static final String STREETS = "?q=Schulstrasse";
    private static final String HOUSE = "?lat=49.7504676&lon=6.1416551&zoom=18";
    private static final String TOWN = "?osmtype=R&osmid=2";

    private static Locator results(Page page) {
        return page.locator(".results button");
    }

    private static Locator heading(Page page) {
        return page.locator("main h2");
    }

    /** A part of the page's address, as a pattern that the browser's language understands. */
    private static Pattern address(String part) {
        return Pattern.compile(part.replaceAll("[?+.]", "\\\\$0"));
    }

    @Test
    void a_search_lists_results_and_shows_the_first_with_its_outline() {
        Page page = browser.open("");
        search(page, "Schulstrasse");

        assertThat(results(page).first()).containsText("Schulstrasse");
        assertThat(page).hasURL(address("?q=Schulstrasse"));
        assertThat(page).hasTitle(Pattern.compile("\\d+ results · Ortelius"));
        assertThat(results(page).first()).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#map .box")).isVisible();
        assertThat(page.locator("#map .outline")).isVisible();
        assertThat(page.locator("#map .mark.chosen")).hasText("1");
    }

    @Test
    void another_result_is_chosen_by_the_keyboard_and_the_link_keeps_it() {
        Page page = browser.open(STREETS);
        results(page).nth(1).focus();
        page.keyboard().press("Enter");

        assertThat(results(page).nth(1)).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#map .mark.chosen")).hasText("2");
        assertThat(page).hasURL(address("result=2"));
        page.reload();
        assertThat(results(page).nth(1)).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_shared_link_shows_the_same_and_the_history_leads_back() {
        Page page = browser.open("?q=Hauptstrasse+14,+Ortelsburg");
        assertThat(results(page).first()).containsText("14, Hauptstrasse");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("Hauptstrasse 14, Ortelsburg");

        search(page, "Portolansee");
        assertThat(results(page).first()).containsText("Portolansee");
        page.goBack();
        assertThat(results(page).first()).containsText("14, Hauptstrasse");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("Hauptstrasse 14, Ortelsburg");
        page.goForward();
        assertThat(results(page).first()).containsText("Portolansee");
    }

    @Test
    void suggestions_come_while_one_types_and_are_taken_by_the_keyboard() {
        Page page = browser.open("");
        Locator input = page.getByRole(AriaRole.COMBOBOX);
        input.pressSequentially("Merkatorhei");
        Locator options = page.getByRole(AriaRole.OPTION);
        assertThat(options.first()).containsText("Merkatorheim");
        assertThat(input).hasAttribute("aria-expanded", "true");
        Browser.requireAccessible(page);

        page.keyboard().press("ArrowDown");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        assertThat(input).hasAttribute("aria-activedescendant", "suggestions-0");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Merkatorheim");
        assertThat(page).hasURL(address("?osmtype=R&osmid=3"));
        assertThat(options).hasCount(0);
    }

    @Test
    void escape_closes_the_suggestions_and_keeps_what_was_typed() {
        Page page = browser.open("");
        Locator input = page.getByRole(AriaRole.COMBOBOX);
        input.pressSequentially("Merkatorhei");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        assertThat(input).hasAttribute("aria-expanded", "false");
        assertThat(input).hasValue("Merkatorhei");
    }

    @Test
    void an_address_in_parts_is_found() {
        Page page = browser.open("");
        page.getByText("Address in parts").click();
        page.getByLabel("Number and street").fill("5 Schulstrasse");
        page.getByLabel("Town", new Page.GetByLabelOptions().setExact(true)).fill("Merkatorheim");
        page.locator("#parts button").click();

        assertThat(results(page).first()).containsText("5, Schulstrasse");
        assertThat(results(page).first()).containsText("Merkatorheim");
        assertThat(page).hasURL(address("?street=5+Schulstrasse&city=Merkatorheim"));
    }

    @Test
    void a_search_may_be_kept_within_the_visible_map() {
        Page page = browser.open("?q=Hauptstrasse+14,+Ortelsburg");
        assertThat(page.locator("#map .mark")).isVisible();
        page.getByLabel("Only in the visible map").check();
        search(page, "Blaeudorf");
        assertThat(heading(page)).hasText("0 results");
        assertThat(page).hasURL(address("bounded=1"));
    }

    @Test
    void a_click_on_the_map_tells_what_is_there() {
        Page page = browser.open("?q=Hauptstrasse+14,+Ortelsburg");
        assertThat(page.locator("#map .mark")).isVisible();
        page.locator("#map").click(new Locator.ClickOptions().setPosition(400, 460)); // beside the house in the middle

        assertThat(heading(page)).containsText("At 49.7");
        assertThat(page.locator("main")).containsText("Hauptstrasse");
        assertThat(page).hasURL(Pattern.compile("\\?lat=49\\.\\d{6}&lon=6\\.\\d{6}&zoom=17$"));
        assertThat(page.locator("#map .asked")).isVisible();
    }

    @Test
    void a_position_is_described_as_finely_as_wanted() {
        Page page = browser.open(HOUSE);
        assertThat(page.locator("main")).containsText("14, Hauptstrasse");
        page.getByLabel("Level of detail").selectOption("10");
        assertThat(page.locator("main article strong")).hasText("Ortelsburg");
        assertThat(page).hasURL(address("zoom=10"));
        assertThat(page.locator("#map .outline")).isVisible();
    }

    @Test
    void the_map_is_asked_without_a_mouse() {
        Page page = browser.open(STREETS);
        page.getByText("What is in the middle?").focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).containsText("At 49.7");
    }

    @Test
    void details_tell_all_that_is_known_of_a_place() {
        Page page = browser.open("?q=Ortelsburg");
        page.getByLabel("Details of Ortelsburg").first().click();

        assertThat(heading(page)).hasText("Ortelsburg");
        assertThat(page).hasURL(address(TOWN));
        Locator view = page.locator("main");
        for (String section : new String[] {"Address", "Names", "Tags", "Linked places", "More"}) {
            assertThat(view.getByRole(
                            AriaRole.HEADING,
                            new Locator.GetByRoleOptions().setName(section).setExact(true)))
                    .isVisible();
        }
        assertThat(view).containsText("Kanton Ortelsburg");
        assertThat(view).containsText("name:fr");
        assertThat(view.getByText("relation 2 on OpenStreetMap"))
                .hasAttribute("href", "https://www.openstreetmap.org/relation/2");
        assertThat(page.locator("#map .outline")).isVisible();

        view.getByText("Kanton Ortelsburg").first().click();
        assertThat(heading(page)).hasText("Kanton Ortelsburg");
        assertThat(page.locator("#view")).isFocused();
    }

    @Test
    void details_list_what_belongs_to_a_place() {
        Page page = browser.open("?osmtype=W&osmid=201");
        assertThat(heading(page)).hasText("Hauptstrasse");
        page.locator("main summary").last().click();
        assertThat(page.locator("main details[open] li").last()).isVisible();
    }

    @Test
    void a_file_of_a_thousand_addresses_is_geocoded_and_downloaded() {
        var rows = new StringBuilder("id,where,note\n");
        for (int row = 1; row <= 1000; row++) {
            rows.append(row)
                    .append(row % 2 == 0 ? ",\"Hauptstrasse 14, Ortelsburg\"" : ",\"Schulstrasse 5, Merkatorheim\"")
                    .append(",x\n");
        }
        Page page = browser.open("");
        page.getByRole(AriaRole.NAVIGATION).getByText("Batch").click();
        page.getByLabel("File")
                .setInputFiles(new FilePayload(
                        "addresses.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("where").check();
        Browser.requireAccessible(page);
        page.getByText("Start").click();

        Locator download = page.getByText("Download the result");
        download.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(page).hasURL(Pattern.compile("view=batch&job=\\w+"));
        assertThat(page.locator("main .good")).containsText("1,000");
        Browser.requireAccessible(page);
        page.reload();
        List<String> lines = read(page.waitForDownload(download::click));
        assertThat(lines).hasSize(1001);
        assertThat(lines.getFirst()).startsWith("id,where,note,latitude,longitude,result_label");
        assertThat(lines.get(1))
                .startsWith("1,\"Schulstrasse 5, Merkatorheim\",x,49.")
                .contains("\"5, Schulstrasse");
        assertThat(lines.get(1000)).startsWith("1000,\"Hauptstrasse 14, Ortelsburg\",x,49.750");
    }

    private static List<String> read(Download download) {
        try {
            return Files.readAllLines(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void the_status_tells_what_is_loaded() {
        Page page = browser.open("");
        page.getByRole(AriaRole.NAVIGATION).getByText("Status").click();
        assertThat(page.locator("main")).containsText("The service is up.");
        assertThat(page.locator("main dl")).containsText(Pattern.compile("Places\\d{3}"));
        assertThat(page.locator("main dl")).containsText("Ortelius 0.1.0");
    }

    @Test
    void what_mappers_wrote_is_text_and_never_markup() {
        Page page = browser.open("?q=Bobby");
        assertThat(results(page).first()).containsText(SampleTown.MARKUP);
        assertThat(results(page).first().locator(".kind")).containsText("cafe");
        page.locator(".results a").first().click();
        assertThat(heading(page)).hasText(SampleTown.MARKUP);
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.locator("main a[href^=javascript]")).hasCount(0);
    }

    @Test
    void what_the_service_refuses_is_told_in_its_words() {
        Page page = browser.open("?q=Ortelsburg&limit=many");
        assertThat(page.locator(".error")).hasText("Parameter 'limit' must be a number.");
        browser.closeWindow(); // the console tells of the status 400
    }

    @ParameterizedTest
    @CsvSource({
        "fr-BE, fr, 'Détails', Ortelbourg",
        "de-AT, de, 'Einzelheiten', Ortelsburg",
        "nl-NL, nl, 'Details', Ortelsburg",
        "pt-BR, en, 'Details', Ortelsburg"
    })
    void it_speaks_the_language_of_the_browser(String locale, String language, String details, String town) {
        Page page = browser.open("?q=Ortelsburg", Browser.desktop().setLocale(locale));
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator(".results a").first()).hasText(details);
        assertThat(results(page).first()).containsText(town);
        Browser.requireAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", STREETS, HOUSE, TOWN, "?q=Xyzzyplugh", "?street=Schulstrasse", "?view=batch", "?view=status"
            })
    void every_view_is_accessible_on_a_desk_by_day_and_on_a_phone_by_night(String view) {
        Browser.requireAccessible(browser.open(view));
        browser.requireSilence();
        Browser.requireAccessible(browser.open(view, Browser.phone().setColorScheme(ColorScheme.DARK)));
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen_and_the_credit_stays() {
        Page page = browser.open(TOWN, Browser.phone());
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(page.getByText("OpenStreetMap contributors")).isInViewport();
        page.locator("main .source").scrollIntoViewIfNeeded();
        assertThat(page.getByText("OpenStreetMap contributors")).isInViewport();
    }

    @Test
    void the_page_is_light_and_asks_nobody_else() {
        browser.open("").waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(browser.weight()).isBetween(100_000L, 400_000L);
        assertThat(browser.strangers()).isEmpty();
    }
}
