package sendoff.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody asked on the request page: facts for weighing it, in their own words.
///
/// @param from    with name and address
/// @param line    what they would like, in one line
/// @param why     why this person, and what they tried already
/// @param gain    what the owner, or the contact, would get from it; may be empty
/// @param minutes how long it would take
/// @param by      when they need to know
/// @param link    a page that tells more
public record PageRequest(
        Party from,
        Want want,
        String line,
        String why,
        String gain,
        Optional<Integer> minutes,
        Optional<LocalDate> by,
        Optional<String> link) {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_LINE = 120;
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_LINK = 300;

    private static final Pattern SAYS_HOW_LONG =
            Pattern.compile("\\b(?:min(?:ute)?s?|hours?)\\b", Pattern.CASE_INSENSITIVE);

    public enum Want {
        ADVICE,
        INTRODUCTION,
        SOMETHING_ELSE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is wanted and how much of it, as an [Ask] says it: `Advice on pricing for ports, 30 min`.
    public Ask ask() {
        String much = minutes.filter(_ -> !SAYS_HOW_LONG.matcher(line).find())
                .map(many -> ", " + many + " min")
                .orElse("");
        int room = Ask.LONGEST - much.length();
        String what = line.length() <= room ? line : line.substring(0, room - 1).stripTrailing() + "…";
        return new Ask(what + much);
    }
}
