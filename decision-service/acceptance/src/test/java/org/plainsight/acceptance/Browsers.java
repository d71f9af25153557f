package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** This machine's Chromium; nothing is downloaded. Without one the tests are skipped here, and fail where CI is set. */
final class Browsers {

    /** How a page is looked at. */
    enum Look {
        WIDE(1280, true),
        NARROW(390, true),
        WITHOUT_SCRIPT(1280, false);

        private final int width;
        private final boolean script;

        Look(int width, boolean script) {
            this.width = width;
            this.script = script;
        }
    }

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static Browser browser;

    private Browsers() {}

    private static synchronized Browser browser() {
        if (browser != null) return browser;
        var program = chromium();
        if (System.getenv("CI") == null) Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine");
        assertThat(program).as("a Chromium on the PATH").isPresent();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static Optional<Path> chromium() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static BrowserContext open(Look look) {
        return browser()
                .newContext(
                        new NewContextOptions().setViewportSize(look.width, 900).setJavaScriptEnabled(look.script));
    }

    /** Signs a demo person in and states a purpose. */
    static Page signedIn(BrowserContext context, String person) {
        var service = RunningService.one();
        var page = context.newPage();
        page.navigate(service.address() + "/sign-in");
        page.fill("#username", person);
        page.fill("#password", service.password(person));
        page.click("button:has-text('Sign in')");
        page.check("#purpose-help");
        page.click("button:has-text('Go on')");
        page.waitForURL(address -> !address.contains("/purpose") && !address.contains("/sign-in"));
        return page;
    }

    /** The words come to stand in that part of the page: a click or a key returns before the next page is there. */
    static void shows(Page page, String part, String... words) {
        for (String word : words)
            PlaywrightAssertions.assertThat(page.locator(part)).containsText(word);
    }

    /** No fault that axe can find, and no page that has to be scrolled sideways. */
    static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("%s", page.url())
                .extracting(v -> v.getId() + ": " + v.getNodes().get(0).getHtml())
                .isEmpty();
        assertFits(page);
    }

    static void assertFits(Page page) {
        var tooWide = (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        assertThat(tooWide).as("%s has to be scrolled sideways", page.url()).isFalse();
    }

    /** For people to look at after the tests, where the environment has `PICTURES`: drawing long pages takes minutes. */
    static void picture(Page page, String name) {
        if (System.getenv("PICTURES") == null) return;
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }
}
