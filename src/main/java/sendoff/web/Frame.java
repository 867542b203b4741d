package sendoff.web;

import java.util.Optional;
import java.util.Set;

/// What surrounds every page.
///
/// @param title    of the window
/// @param here     the menu item that is current: `desk`, `promises`, `introductions`, `review`, `playbook`, `plan`,
/// `settings`,
/// `people` (not in the menu) or none; `plan/statements` is below `plan`
/// @param waiting  how many people wait
/// @param promised how many promises are open
/// @param introducing how many introductions between others are open
/// @param sample   the desk is an invented one
/// @param guarded  a password guards it, so one can log out
/// @param refused  the form that was sent and can't be kept
public record Frame(
        String title,
        String here,
        int waiting,
        int promised,
        int introducing,
        Looks looks,
        boolean sample,
        boolean guarded,
        Optional<Toast> toast,
        Refused refused) {
    /// How the page looks and reacts.
    ///
    /// @param theme `light`, `dark`, or empty: as the system
    /// @param keys  single keys act
    /// @param strip the strip of keys shows
    public record Looks(String theme, boolean keys, boolean strip) {
        public static final Looks PLAIN = new Looks("", true, true);
    }

    /// One line about what just happened.
    ///
    /// @param undo    where to call it back
    /// @param seconds how long it stays; 0: until the next page
    /// @param act     which one its button takes back; empty where the address says it
    public record Toast(String said, Optional<String> undo, long seconds, String act) {
        static final long READ = 6;

        /// Seconds that the last act stays in sight.
        static final long IN_SIGHT = 12;

        Toast(String said, Optional<String> undo, long seconds) {
            this(said, undo, seconds, "");
        }

        /// What was done, and where it is taken back.
        static Toast undoing(String said, String path) {
            return new Toast(said, Optional.of(path), IN_SIGHT);
        }

        Toast of(String one, long left) {
            return new Toast(said, undo, left, one);
        }

        public boolean ends() {
            return seconds > 0;
        }

        static Toast note(String said) {
            return new Toast(said, Optional.empty(), READ);
        }

        /// Why something was not done, or what a check found: it is read to its end, however long that takes.
        static Toast trouble(String said) {
            return new Toast(said, Optional.empty(), 0);
        }
    }

    /// For pages outside the desk: nothing of it shows.
    static Frame bare(String title, String theme, boolean sample) {
        return new Frame(
                title, "", 0, 0, 0, new Looks(theme, true, true), sample, false, Optional.empty(), Refused.NONE);
    }

    /// Whether `Z` takes back the last act here. Elsewhere it would be one on a page that is out of sight; what has
    /// just been done says so itself, on every page.
    public boolean takesBack() {
        return !Set.of("plan", "settings").contains(here);
    }

    /// Where `Z` goes. People, the playbook, statements and the automatic reply have their own list of what can be
    /// taken back.
    public String undoes() {
        return switch (here) {
            case "people" -> PeopleRoutes.UNDO;
            case "playbook" -> ReadingRoutes.UNDO;
            case StatementRoutes.HERE -> StatementRoutes.UNDO;
            case AutoReplyRoutes.HERE -> AutoReplyRoutes.UNDO;
            default -> "/undo";
        };
    }

    public String theme() {
        return looks.theme();
    }

    public String css() {
        return Statics.href("sendoff.css");
    }

    public String js() {
        return Statics.href("sendoff.js");
    }

    public String careful() {
        return Statics.href("careful.js");
    }

    public String front() {
        return Statics.href("front.js");
    }

    public String htmx() {
        return Statics.href("htmx.js");
    }

    public String icon() {
        return Statics.href("icon.svg");
    }

    /// That item, or a page below it.
    public boolean isHere(String item) {
        return item.equals(here) || here.startsWith(item + "/");
    }

    /// What the count beside a menu item says: nothing when there is nothing.
    public String count(int n) {
        return n == 0 ? "" : String.valueOf(n);
    }
}
