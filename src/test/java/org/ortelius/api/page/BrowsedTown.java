// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.locationtech.jts.io.ParseException;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.index.Generations;

/** A browser on the page over the sample town, whose README tells what is where. */
abstract class BrowsedTown {

    static @Nullable Browser browser;

    @TestHTTPResource("/")
    String url;

    @Inject
    DataSource database;

    @Inject
    OrteliusConfig config;

    @BeforeEach
    void openBrowser() throws SQLException, ParseException {
        if (browser == null) {
            String schema = new Generations(config.data()).live().orElseThrow().schema();
            browser = new Browser(url, new DrawnTiles(database, schema));
        }
    }

    @AfterEach
    void nothingWentWrong() {
        browser.requireSilence();
        browser.closeWindow();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        browser = null;
    }

    static void search(Page page, String query) {
        page.getByRole(AriaRole.COMBOBOX).fill(query);
        page.keyboard().press("Enter");
    }
}
