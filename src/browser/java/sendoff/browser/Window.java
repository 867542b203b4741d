package sendoff.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/// One window of the browser, with cookies of its own. It notes whatever the browser complains of: errors of the
/// script, what the content policy refused, what could not be loaded.
final class Window implements AutoCloseable {
    static final double PATIENCE = 20_000;
    private static final int TRIES = 5;

    final Page page;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private int presses;

    Window(Browser browser, String address) {
        this(browser, address, sized(1280, 900));
    }

    Window(Browser browser, String address, NewContextOptions options) {
        this.address = address;
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
    }

    static NewContextOptions sized(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height);
    }

    /// Goes to `path`. A page that is about to move on by itself, as after a key that changed something, may come
    /// between, or lead to the same address in the same moment, which the browser may never report as loaded:
    /// then the way is taken again.
    Window open(String path) {
        for (int tries = 1; ; tries++) {
            try {
                page.navigate(address + path, new Page.NavigateOptions().setTimeout(PATIENCE / 2));
                return this;
            } catch (PlaywrightException e) {
                boolean between = e.getMessage().contains("interrupted by another navigation");
                if (tries == TRIES || !between && !(e instanceof TimeoutError)) {
                    throw e;
                }
                page.waitForLoadState();
            }
        }
    }

    /// Presses each key once the page is there, and counts.
    Window press(String... keys) {
        for (String key : keys) {
            page.waitForLoadState();
            page.keyboard().press(key);
            presses++;
        }
        return this;
    }

    int presses() {
        return presses;
    }

    Locator see(String what) {
        return page.locator(what);
    }

    /// Who lies on the desk, from above.
    List<String> people() {
        return see("#queue-rows .row .who").allTextContents();
    }

    /// `id`, else the text, of what has the focus.
    String focus() {
        return (String) page.evaluate(
                "() => { const el = document.activeElement; return el.id || el.textContent.trim().split('\\n')[0]; }");
    }

    void waitFor(java.util.function.BooleanSupplier condition) {
        try {
            page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "it never came about; " + page.url() + " says:\n"
                            + see("body").innerText(),
                    e);
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
