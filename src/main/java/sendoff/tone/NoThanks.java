package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Finding;
import sendoff.domain.Party;

/// Notes when nobody is thanked: it cost the asker something to write.
final class NoThanks implements ToneRule {
    private static final Pattern ABOUT = Pattern.compile("(?i)\\babout (?<what>[^,.;:?!…]{3,60})$");

    private static final Pattern HABIT = Pattern.compile(
            "(?i)(many |kind |best )?(thanks|thank you)( and (?:best|kind|warm|many)?.{0,12}(?:regards|wishes|greetings)|, ?\\p{L}+(?: \\p{Lu}[\\p{L}.]*){0,2}| in advance.{0,12})?[.!,]?");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (draft.hits("thanks").stream().anyMatch(hit -> !isFoot(draft, hit))) {
            return List.of();
        }
        int place = Found.opening(draft);
        return List.of(Found.missing(
                "no-thanks",
                place,
                "You don't thank them; writing to you took them time and some courage.",
                Optional.of(Found.fitted(draft, place, sentence(situation)))));
    }

    /// "Thanks," above the name is a habit, not a thank-you.
    private static boolean isFoot(Draft draft, Hit hit) {
        boolean last = hit.line() == draft.lines().size() - 1;
        return last
                && hit.line() > 0
                && HABIT.matcher(draft.lines().get(hit.line()).text()).matches();
    }

    private static String sentence(Situation situation) {
        Optional<String> introduced = situation
                .people()
                .introducer()
                .flatMap(introducer -> situation.people().requester())
                .flatMap(Party::name)
                .map(name -> "Thank you for the introduction to " + name + ".");
        return introduced
                .or(() -> situation
                        .ask()
                        .map(String::strip)
                        .map(ABOUT::matcher)
                        .filter(Matcher::find)
                        .map(about -> "Thank you for asking me about "
                                + about.group("what").strip() + "."))
                .orElse("Thank you for thinking of me.");
    }
}
