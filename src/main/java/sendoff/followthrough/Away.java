package sendoff.followthrough;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.WorkCalendar;
import sendoff.language.CalendarNames;
import sendoff.language.DateInWords;
import sendoff.language.DateInWords.Precision;
import sendoff.language.DatesInWords;

/// From when on somebody who is away can be reached again, by their automatic reply.
///
/// "Back on 23 March" names the day; "until 20 March" the last one away, so that the next working day counts; a span
/// such as "in January" its first working day.
public final class Away {
    private static final int BEFORE = 45;
    private static final int AFTER = 30;

    private static final Pattern BACK = Pattern.compile(
            "(?i)\\b(?:back|return(?:ing|s)?|again|available|resum(?:e|ing)|wieder|zurück|de retour|retour|reprends|vuelvo|regreso"
                    + "|torno|rientro|volto|regresso|terug|weer|tilbage|igen|tillbaka|åter|wracam|vrátím)\\b");
    private static final Pattern UNTIL = Pattern.compile(
            "(?i)(?:\\b(?:until|till?|'til|through|thru|to|up to|ends?|bis|jusqu'?(?:au|à)?|hasta|fino al?|até|tot(?: en met)?|t/m"
                    + "|til(?: og med)?|till(?: och med)?|do)|[-–—→])\\W*(?:(?:and including|einschließlich|zum|le|el|il|den|the|\\p{L}{2,10}day"
                    + "|\\p{L}{2,8}tag|mittwoch)\\W*)*$");
    private static final Pattern NOT_BACK = Pattern.compile("(?i)\\b(?:until|till?|bis|jusqu|hasta|fino|tot)\\b");

    private Away() {}

    /// Empty when the reply names no day, or is none.
    public static Optional<LocalDate> until(Message reply, WorkCalendar calendar) {
        if (reply.nature().notice() != Notice.OUT_OF_OFFICE) {
            return Optional.empty();
        }
        String text =
                CalendarNames.inEnglish(reply.subject() + "\n" + reply.text().own());
        List<DateInWords> dates = DatesInWords.in(text, reply.at()).stream()
                .filter(date -> date.precision() != Precision.SEASON)
                .toList();
        return latest(dates, date -> isBack(text, date))
                .map(date -> calendar.orNext(date.from()))
                .or(() ->
                        latest(dates, date -> isUntil(text, date)).map(date -> calendar.plusBusinessDays(date.to(), 1)))
                .or(() -> latest(dates, date -> date.precision() == Precision.DAY)
                        .map(date -> calendar.orNext(date.to())));
    }

    private static Optional<DateInWords> latest(List<DateInWords> dates, Predicate<DateInWords> which) {
        return dates.stream().filter(which).reduce((one, other) -> other.to().isBefore(one.to()) ? one : other);
    }

    private static boolean isBack(String text, DateInWords date) {
        String before = sentence(text.substring(Math.max(0, date.start() - BEFORE), date.start()));
        String after = text.substring(date.end(), Math.min(text.length(), date.end() + AFTER))
                .split("[.!?\\n]", 2)[0];
        return !isUntil(text, date)
                && (BACK.matcher(before).find() && !NOT_BACK.matcher(before).find()
                        || BACK.matcher(after).find());
    }

    private static boolean isUntil(String text, DateInWords date) {
        return UNTIL.matcher(text.substring(Math.max(0, date.start() - BEFORE), date.start()))
                .find();
    }

    /// What stands before a date in its own sentence.
    private static String sentence(String before) {
        int end = Math.max(Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')), before.lastIndexOf("! "));
        return before.substring(end + 1);
    }
}
