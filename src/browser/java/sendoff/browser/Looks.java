package sendoff.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How a page looks, judged: what is too wide, covered, out of sight, or can't be read by everyone.
final class Looks {
    /// axe-core of Deque, as its jar brings it.
    private static final String AXE = axe();

    /// @param scripted the browser runs the page's script
    record Look(String name, int width, int height, int scale, ColorScheme scheme, boolean scripted) {
        static final Look LIGHT = new Look("light", 1280, 900, 1, ColorScheme.LIGHT, true);
        static final Look DARK = new Look("dark", 1280, 900, 1, ColorScheme.DARK, true);
        static final Look PHONE = new Look("phone", 390, 844, 1, ColorScheme.LIGHT, true);
        static final Look PHONE_DARK = new Look("phone-dark", 390, 844, 1, ColorScheme.DARK, true);
        static final Look PLAIN = new Look("plain", 1280, 900, 1, ColorScheme.LIGHT, false);

        /// At 200 % a window of 1280 × 900 has room for half of it.
        static final Look ZOOMED = new Look("zoomed", 640, 450, 2, ColorScheme.LIGHT, true);

        static final List<Look> ALL = List.of(LIGHT, DARK, PHONE, PHONE_DARK, ZOOMED, PLAIN);

        NewContextOptions options() {
            return new NewContextOptions()
                    .setViewportSize(width, height)
                    .setDeviceScaleFactor(scale)
                    .setColorScheme(scheme)
                    .setJavaScriptEnabled(scripted);
        }
    }

    private Looks() {}

    /// Everything that is wrong with the page as it stands.
    static List<String> faults(Page page, Look look) {
        var faults = new ArrayList<String>();
        faults.addAll(width(page));
        faults.addAll(covered(page));
        if (look.scripted()) {
            faults.addAll(violations(page));
        }
        page.evaluate("scrollTo(0, 0)");
        faults.addAll(send(page));
        return faults;
    }

    static List<String> width(Page page) {
        int over = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? List.of("it is " + over + " px too wide") : List.of();
    }

    /// Whatever can be pressed, and what a chip at the head says, lies free and inside its sheet, to its end.
    static List<String> covered(Page page) {
        return strings(page.evaluate("""
                () => [...document.querySelectorAll('main button, main a.btn, main summary, main .seg label, .head .chip')]
                  .filter(it => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                  .map(it => {
                    it.scrollIntoView({ block: 'center' });
                    const at = it.getBoundingClientRect(), sheet = it.closest('.sheet');
                    const seen = x => document.elementFromPoint(x, at.y + at.height / 2);
                    const top = [seen(at.x + at.width / 2), seen(at.right - 4)].find(one => !it.contains(one));
                    const name = it.textContent.trim().split('\\n')[0];
                    if (sheet && at.right > sheet.getBoundingClientRect().right + 1) return name + ' hangs out';
                    return top === undefined ? '' : name + ' lies under ' + (top && top.outerHTML.slice(0, 60));
                  }).filter(Boolean)"""));
    }

    /// Labels that stand under their field, and words with no room: one to a line.
    static List<String> misplaced(Page page) {
        return strings(page.evaluate("""
                () => {
                  const at = it => it.getBoundingClientRect(), shown = it => it.checkVisibility() && at(it).width > 2;
                  const under = [...document.querySelectorAll('main label[for]')]
                    .map(it => [it, document.getElementById(it.htmlFor)])
                    .filter(([it, field]) => field && !/radio|checkbox/.test(field.type) && shown(it) && shown(field)
                      && at(it).top > at(field).bottom - 2 && at(it).right > at(field).left)
                    .map(([it]) => it.textContent.trim() + ' stands under its field');
                  const squeezed = [...document.querySelectorAll('main *')]
                    .filter(it => [...it.childNodes].some(node => node.nodeType === 3 && node.textContent.trim().length > 25)
                      && shown(it) && at(it).width < 90 && at(it).height > 110)
                    .map(it => it.textContent.trim().slice(0, 60) + ' has no room');
                  return [...under, ...squeezed];
                }"""));
    }

    /// Keys named at the foot that press nothing here. Moving, jumping and leaving a field need nothing to press.
    static List<String> idleKeys(Page page) {
        return strings(page.evaluate("""
                () => {
                  const all = what => [...document.querySelectorAll(what)], free = 'J K H L G N / ? Enter'.split(' ');
                  const keys = new Set(all('[data-key]').map(it => it.dataset.key.toLowerCase()));
                  if (document.querySelector('#undo-form')) keys.add('z');
                  if (document.querySelector('#queue-rows .row')) 'exb'.split('').forEach(key => keys.add(key));
                  return all('.keys > span').filter(it => it.checkVisibility() && !/^G /.test(it.textContent))
                    .flatMap(it => {
                      const named = [...it.querySelectorAll('kbd')].filter(kbd => kbd.checkVisibility()).map(kbd => kbd.textContent);
                      return named[0] === 'Ctrl' ? [named.join('+')] : named;
                    })
                    .filter(key => !free.includes(key))
                    .map(key => key.replace('−', '-').replace('⇧', 'Shift+').replace('Esc', 'Escape'))
                    .filter(key => !keys.has(key.toLowerCase()) && key !== '6')
                    .map(key => key + ' does nothing');
                }"""));
    }

    /// The way to send is in sight without scrolling, on whatever screen.
    private static List<String> send(Page page) {
        return strings(page.evaluate("""
                () => [...document.querySelectorAll('#send')].map(it => it.getBoundingClientRect())
                  .filter(at => at.top < 0 || at.bottom > innerHeight || at.left < 0 || at.right > innerWidth)
                  .map(at => 'the way to send is out of sight at ' + Math.round(at.top))"""));
    }

    /// What axe-core objects to. Only for what plays by itself would it have to load something beforehand.
    static List<String> violations(Page page) {
        return violations(page, "{ resultTypes: ['violations'], preload: false }");
    }

    /// What can't be read for its colours: all in which the themes differ.
    static List<String> pale(Page page) {
        return violations(
                page,
                "{ resultTypes: ['violations'], preload: false, runOnly: ['color-contrast', 'link-in-text-block'] }");
    }

    private static List<String> violations(Page page, String options) {
        // What is being loaded is shown paler until it is there.
        PlaywrightAssertions.assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        return strings(page.evaluate("""
                async () => (await axe.run(document, %s)).violations
                  .flatMap(rule => rule.nodes.map(node =>
                    'axe ' + rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replaceAll('\\n', ' ')))""".formatted(options)));
    }

    private static List<String> strings(Object said) {
        return ((List<?>) said).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var in = Objects.requireNonNull(Looks.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
