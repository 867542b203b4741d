package sendoff.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Ada's desk in a window of its own for each test.
@ExtendWith(Chromium.class)
abstract class InABrowser {
    @TempDir
    Path home;

    Browser browser;
    AdasDesk desk;
    Window ada;

    @BeforeEach
    void sit_down(Browser chromium) {
        browser = chromium;
        desk = new AdasDesk(home);
        ada = new Window(browser, desk.address());
    }

    @AfterEach
    void leave() {
        ada.close();
        desk.close();
    }
}
