package sendoff.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import sendoff.demo.SampleDesk;
import sendoff.demo.SampleServer;
import sendoff.demo.SampleSlack;

/// Takes the pictures of `docs/channels/img`, one or two for each way in: `ChannelPictures FOLDER`. Each is cut out of
/// a window 1280 wide, in the light.
final class ChannelPictures {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:20:00Z");
    private static final int MARGIN = 16;
    private static final int TALLEST = 1400;

    private final Browser browser;
    private final Path folder;

    private ChannelPictures(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    public static void main(String... args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        Path home = Files.createTempDirectory("sendoff-pictures-");
        Clock clock = Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), TUESDAY));
        try (var chromium = Chromium.start();
                var mail = SampleServer.start(TUESDAY, ZONE);
                var slack = SampleSlack.start(clock);
                var newcomer = new LiveDesk(Files.createDirectories(home.resolve("new")), clock, ZONE, false);
                var maren = new LiveDesk(Files.createDirectories(home.resolve("maren")), clock, ZONE, false)) {
            var pictures = new ChannelPictures(chromium.browser(), folder);
            pictures.ofConnecting(newcomer.address());
            SampleDesk.settle(maren.desk, mail);
            SampleDesk.bring(maren.desk);
            SampleDesk.introduce(maren.desk);
            slack.connect(maren.desk);
            pictures.ofTheRest(maren);
        }
        System.exit(0);
    }

    private void ofConnecting(String desk) throws IOException {
        take("connect.png", "#connect", page -> {
            page.navigate(desk + "/welcome");
            page.locator("#c-name").fill("Maren Adeyemi");
            page.locator("#c-address").fill("maren@tidewell.example");
            page.locator("#c-secret").fill("not a real one");
        });
        take("gmail.png", "main .center-col", page -> signIn(page, desk, "maren.adeyemi@gmail.com"));
        take("outlook.png", "main .center-col", page -> signIn(page, desk, "maren.adeyemi@outlook.com"));
        take("fastmail.png", "main .center-col", page -> {
            page.navigate(desk + "/welcome/jmap");
            page.locator("#j-name").fill("Maren Adeyemi");
            page.locator("#j-address").fill("maren@fastmail.com");
            page.locator("#j-secret").fill("not a real one");
        });
        take("slack-connect.png", "#connect", page -> page.navigate(desk + "/settings/slack"));
    }

    private static void signIn(Page page, String desk, String address) {
        page.navigate(desk + "/welcome");
        page.locator("#c-name").fill("Maren Adeyemi");
        page.locator("#c-address").fill(address);
        page.locator("#connect button[formaction='/sign-in']").click();
        page.locator("#client-id").waitFor();
    }

    private void ofTheRest(LiveDesk maren) throws IOException {
        String desk = maren.address();
        String workspace =
                maren.desk.slack().states().getFirst().workspace().id().toString();
        take(
                "slack-channels.png",
                "main section[aria-label]",
                page -> page.navigate(desk + "/settings/slack?channels=" + workspace));
        take("linkedin.png", "main .stack", page -> page.navigate(desk + "/linkedin"));
        take("request-page.png", "#request-page .preview", page -> page.navigate(desk + "/plan"));
        take("request-form.png", "#request", page -> page.navigate(desk + "/ask/maren"));
        take("by-hand.png", "form[aria-labelledby=byhand]", page -> {
            page.navigate(desk + "/note");
            page.locator("#pasted")
                    .fill("Met Carla Reyes at the grid days yesterday, she wants half an hour about pricing.");
            page.locator("form:has(#pasted) button").first().click();
            page.locator("[aria-labelledby=byhand]").waitFor();
        });
    }

    private void take(String file, String what, Consumer<Page> way) throws IOException {
        var look = Looks.Look.LIGHT;
        try (var context = browser.newContext(look.options())) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            way.accept(page);
            page.evaluate("document.fonts.ready");
            page.evaluate("document.activeElement.blur()");
            Files.write(
                    folder.resolve(file),
                    Pictures.small(cut(page, page.locator(what).first())));
        }
    }

    private static byte[] cut(Page page, Locator what) {
        page.setViewportSize(1280, 2400);
        var box = what.boundingBox();
        double x = Math.max(0, box.x - MARGIN);
        double y = Math.max(0, box.y - MARGIN);
        return page.screenshot(new Page.ScreenshotOptions()
                .setClip(x, y, Math.min(1280 - x, box.width + 2 * MARGIN), Math.min(TALLEST, box.height + 2 * MARGIN)));
    }
}
