package sendoff.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A review: one person at a time.
///
/// @param eyebrow which review it is
/// @param heading which part of it
/// @param clock   how far it has come, and how long it may take
/// @param steps   the class of each bar: `y` done, `now`, or empty
/// @param card    who is looked at; empty where nobody is pending
/// @param first   the three who have waited longest
/// @param rest    those after them
/// @param more    how many are not shown, in words
/// @param reminds that the owner is reminded to close one a week, or empty
/// @param noted   the owner's line at the end of the review before
public record ReviewPage(
        Frame frame,
        String eyebrow,
        String heading,
        String clock,
        List<String> steps,
        Optional<Card> card,
        List<Tick> first,
        List<Tick> rest,
        String more,
        String reminds,
        Optional<Noted> noted) {
    public ReviewPage {
        steps = List.copyOf(steps);
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }

    /// @param key     part of the addresses of its acts
    /// @param waited  how long it waits
    /// @param chips   where it came in, and what is at stake
    /// @param place   `second oldest`, or empty
    /// @param href    the page of its own
    /// @param line    how they came, and what was said since
    /// @param quote   their words, or the promise
    /// @param why     what is recommended, and why
    /// @param reasons offered for letting go; none where no reason is needed
    /// @param kept    it can be said to be kept already
    /// @param tray    what closing a promise would say
    /// @param asked   the reason for letting go is missing
    public record Card(
            String key,
            String waited,
            Optional<Chips> chips,
            String place,
            String who,
            Optional<String> href,
            String line,
            String quote,
            String why,
            List<Choice> choices,
            List<String> reasons,
            boolean kept,
            Optional<PromisesPage.Tray> tray,
            boolean asked) {
        public Card {
            choices = List.copyOf(choices);
            reasons = List.copyOf(reasons);
        }

        public String base() {
            return ReviewRoutes.PATH + "/" + key;
        }

        /// What `Enter` does here, or empty: a promise noted by hand has no letter to open.
        public String enters() {
            return choices.stream()
                    .filter(Choice::isMain)
                    .map(choice -> choice.label().toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse("");
        }

        /// The one that needs a reason first.
        public boolean isAskedWhy(Choice choice) {
            return choice.act().equals("let-go") && !reasons.isEmpty();
        }
    }

    /// @param day as in `Fri 13 Nov`
    public record Noted(String day, String words) {}

    /// @param bars how many of the three are filled
    public record Chips(String icon, String channel, int bars, String stakes) {}

    /// @param act   last part of its address
    /// @param press the key as it is pressed, `Enter` or a letter
    public record Choice(String act, String label, String note, String press) {
        public boolean isMain() {
            return press.equals("Enter");
        }

        public String key() {
            return press.startsWith("⇧") ? "Shift+" + press.substring(1) : press.toLowerCase(Locale.ROOT);
        }
    }

    /// @param state `y` done, `todo` looked at now, `next`
    public record Tick(String state, String who, String note) {
        public String icon() {
            return switch (state) {
                case "y" -> "tick";
                case "todo" -> "right";
                default -> "clock";
            };
        }
    }
}
