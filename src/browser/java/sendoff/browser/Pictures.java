package sendoff.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import sendoff.demo.SampleDesk;
import sendoff.demo.SampleServer;
import sendoff.domain.Channel;
import sendoff.domain.Exercise.Scope;

/// Takes the pictures of `docs/screens`, or of every page in both themes and both widths into another folder:
/// `Pictures FOLDER [WORD…]`, where each word narrows it to pictures whose name has it.
final class Pictures {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    /// Days of the exercise that are over.
    private static final int INTO_IT = 11;

    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:20:00Z");

    private final Browser browser;
    private final String address;
    private final Path folder;
    private final List<String> words;

    private Pictures(Browser browser, String address, Path folder, List<String> words) {
        this.browser = browser;
        this.address = address;
        this.folder = folder;
        this.words = words;
    }

    public static void main(String... args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var words = List.of(args).subList(1, args.length);
        Path home = Files.createTempDirectory("sendoff-pictures-");
        Clock clock = Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), TUESDAY));
        try (var mail = SampleServer.start(TUESDAY, ZONE);
                var live = new LiveDesk(home, clock, ZONE, false);
                var chromium = Chromium.start()) {
            SampleDesk.settle(live.desk, mail);
            live.begin();
            live.desk
                    .exercising()
                    .start(
                            Scope.of(Channel.EMAIL),
                            TUESDAY.atZone(ZONE).toLocalDate().minusDays(INTO_IT));
            new Pictures(chromium.browser(), live.address(), folder, words).take();
            try (var empty = new LiveDesk(Files.createDirectories(home.resolve("empty")), clock, ZONE, false)) {
                SampleDesk.settle(empty.desk, mail);
                var pictures = new Pictures(chromium.browser(), empty.address(), folder, words);
                pictures.everyWay("desk-empty", pictures.at("/"));
            }
            try (var guarded =
                    new LiveDesk(Files.createDirectories(home.resolve("guarded")), clock, ZONE, _ -> false)) {
                var pictures = new Pictures(chromium.browser(), guarded.address(), folder, words);
                pictures.everyWay("login", pictures.at("/"));
            }
        }
        System.exit(0);
    }

    private void take() {
        Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
        pages.put("desk", at("/"));
        pages.put("desk-filtered", at("/desk?q=pilot&show=requests"));
        pages.put("answer-before", open("Leila Haddad-Moreau"));
        pages.put("answer", open("Leila Haddad-Moreau").andThen(closing()));
        pages.put(
                "answer-findings",
                open("Leila Haddad-Moreau").andThen(closing()).andThen(page -> {
                    String sorry =
                            "\n\nI'm so sorry to be slow, I feel terrible about it. Maybe we can circle back some day. ";
                    page.locator("#text")
                            .fill(page.locator("#text").inputValue().replaceFirst("\n\n", sorry));
                    page.locator(".finding").first().waitFor();
                    page.locator("#text").blur();
                    page.evaluate("scrollTo(0, 0)");
                }));
        pages.put("answer-linkedin", open("Kwame Boateng-Ruiz").andThen(closing()));
        pages.put("answer-late", open("Tomasz Wierzbicki").andThen(closing()));
        pages.put("uncertain", at("/uncertain"));
        pages.put("find", at("/find?q=board"));
        pages.put("promises", at("/promises"));
        pages.put("report", at("/report/2026-11"));
        pages.put("exercise", at("/review/exercise"));
        pages.put("playbook-review", at("/playbook/review"));
        pages.put("playbook", at("/playbook"));
        pages.put(
                "playbook-open",
                at("/playbook")
                        .andThen(page -> page.locator(".row .who").first().click()));
        pages.put("settings", at("/settings"));
        pages.put("note", at("/note"));
        pages.put("keys", at("/").andThen(page -> page.keyboard().press("?")));
        pages.put("error", at("/nowhere"));
        pages.put("welcome", at("/welcome"));
        pages.put("answer-dismiss", open("Leila Haddad-Moreau").andThen(page -> {
            page.keyboard().press("6");
            page.locator("#detail").waitFor();
        }));
        pages.forEach(this::everyWay);
    }

    private Consumer<Page> at(String path) {
        return page -> page.navigate(address + path);
    }

    private Consumer<Page> open(String who) {
        return at("/").andThen(page -> page.locator(".row .who", new Page.LocatorOptions().setHasText(who))
                        .first()
                        .click())
                .andThen(page -> page.waitForURL("**/i/**"));
    }

    private static Consumer<Page> closing() {
        return page -> {
            if (page.locator("#text").count() == 0) {
                page.keyboard().press("c");
                page.locator("#text").waitFor();
                page.locator(".spoken").waitFor();
            }
            page.evaluate("document.querySelector('#toasts').replaceChildren()");
        };
    }

    private void everyWay(String name, Consumer<Page> way) {
        for (var look : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (boolean phone : List.of(false, true)) {
                String file = name + (look == ColorScheme.DARK ? "-dark" : "") + (phone ? "-phone" : "") + ".png";
                if (words.isEmpty() || words.contains(file.replace(".png", ""))) {
                    picture(file, look, phone, way);
                }
            }
        }
    }

    /// The same picture packed as tightly as PNG allows: it is kept in the repository.
    static byte[] small(byte[] png) throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
        var plain = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.getGraphics().drawImage(drawn, 0, 0, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(plain, null, null), how);
        }
        return bytes.toByteArray();
    }

    private void picture(String file, ColorScheme look, boolean phone, Consumer<Page> way) {
        var size = new NewContextOptions()
                .setViewportSize(phone ? 390 : 1280, phone ? 844 : 900)
                .setColorScheme(look);
        try (BrowserContext context = browser.newContext(size)) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            try {
                way.accept(page);
                page.evaluate("document.fonts.ready");
                Files.write(folder.resolve(file), small(page.screenshot()));
            } catch (IOException | RuntimeException e) {
                System.out.println(file + ": " + e);
            }
        }
    }
}
