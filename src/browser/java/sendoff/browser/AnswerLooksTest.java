package sendoff.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.browser.Looks.Look;

/// Draws the answer page in its states, keeps each picture in `target/answer-page`, and judges it.
@ExtendWith(Chromium.class)
class AnswerLooksTest {
    private static final Path PICTURES = Path.of("target/answer-page");

    @TempDir
    static Path home;

    private static AnswerStates states;

    @BeforeAll
    static void every_state_is_laid_out() {
        states = new AnswerStates(home);
    }

    @AfterAll
    static void close() {
        if (states != null) {
            states.close();
        }
    }

    static Stream<Arguments> dozen() {
        return Stream.of(
                Arguments.of("accept", Look.LIGHT),
                Arguments.of("direct-closure", Look.LIGHT),
                Arguments.of("redirect", Look.LIGHT),
                Arguments.of("buy-time", Look.LIGHT),
                Arguments.of("soft-fade", Look.LIGHT),
                Arguments.of("dismiss", Look.LIGHT),
                Arguments.of("late", Look.LIGHT),
                Arguments.of("push-back-one", Look.LIGHT),
                Arguments.of("linkedin", Look.LIGHT),
                Arguments.of("findings", Look.PHONE),
                Arguments.of("findings", Look.DARK),
                Arguments.of("direct-closure", Look.PLAIN),
                Arguments.of("direct-closure", Look.ZOOMED));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("dozen")
    void it_can_be_read_and_pressed(String state, Look look, Browser browser) {
        assertThat(faults(browser, state, look)).isEmpty();
    }

    @Test
    @Tag("long")
    void every_state_can_be_read_and_pressed_in_every_look(Browser browser) {
        List<String> faults = states.names().stream()
                .flatMap(state -> Look.ALL.stream()
                        .filter(look ->
                                look.scripted() || states.of(state).way().isEmpty())
                        .flatMap(look -> faults(browser, state, look).stream()
                                .map(fault -> state + ", " + look.name() + ": " + fault)))
                .toList();

        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Browser browser, String name, Look look) {
        AnswerStates.State state = states.of(name);
        try (var window = new Window(browser, states.address(), look.options())) {
            window.open(state.path());
            if (look.scripted()) {
                settle(window);
                state.way().ifPresent(way -> way.accept(window));
                window.page.evaluate("document.fonts.ready");
            }
            window.page.screenshot(
                    new ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + look.name() + ".png")));
            List<String> faults = Looks.faults(window.page, look);
            int whole = (int) window.page.evaluate("document.documentElement.scrollHeight");
            window.page.setViewportSize(look.width(), whole);
            window.page.screenshot(
                    new ScreenshotOptions().setPath(PICTURES.resolve("whole/" + name + "-" + look.name() + ".png")));
            return Stream.concat(faults.stream(), window.complaints().stream()).toList();
        }
    }

    /// What is asked for after the page came has come too.
    private static void settle(Window window) {
        window.page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
