package sendoff.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.language.DateInWords;

/// Which of the days that a sentence names is the one by which a commitment in it is due.
final class DueDay {
    /// A day that nobody knows yet: "on the day I get them".
    static final String OF_SOMETHING =
            "(?:the (?:(?:very|same) )?(?:day|evening|morning|week) (?:that )?(?:i|we|you|he|she|they|it|his|her|their|your|my|our)\\b)";

    private static final Pattern UNKNOWN_DAY = Pattern.compile("\\b" + OF_SOMETHING);
    private static final Pattern OTHER_MATTER =
            Pattern.compile("\\b(?:so that|because|since|whom|who|that you)\\b[^,]*$");
    private static final String EVENTS =
            "(?:meeting|call|workshop|session|event|conference|panel|visit|talk|dinner|board|hearing|interview|webinar|lecture|seminar|appointment|launch|fair|summit|trip|class|course|party|wedding|retreat|show|concert|exam|screening)s?\\b";
    private static final Pattern EVENT = Pattern.compile(
            " (?:(?!(?:before|after|by|at|in|on|for|and|or|to|with|until|till|from)\\b)\\p{L}+ )?(?<event>" + EVENTS
                    + ")");
    private static final Pattern OF_AN_EVENT = Pattern.compile("(?<event>" + EVENTS + ") (?:(?:on|of) (?:the )?)?$");
    /// Behind these, "call" and "visit" are what somebody does.
    private static final Pattern SOMEBODY_DOES = Pattern.compile(
            "(?:\\b(?:to|and|or|then|i|we|you|will|shall|can|could|should|must|let's|please|also|just)|'ll|^) $");
    private static final Pattern DEADLINE =
            Pattern.compile("\\b(?:by|until|till|before|latest|no later than|not later than)(?: (?:the|this|next))? $");
    /// It comes then only to those who are in time.
    private static final Pattern IF_IN_TIME = Pattern.compile(
            ",? (?:but )?(?:only )?if (?:you|we|i|they|he|she|it)(?:'re|'s|'m| are| is| am)? (?:very |really |quite |just |both |all |be )?(?:quick|fast|swift|lucky|early|prompt|speedy|hurry)\\b");

    private DueDay() {}

    /// The date nearest to the verb; what stands behind it counts before what stands ahead of it.
    ///
    /// @param start where the words that may be its begin
    /// @param end   where they end
    static Optional<DateInWords> of(String folded, Commitment words, int start, int end, List<DateInWords> dates) {
        int verb = words.verb();
        List<DateInWords> after = dates.stream()
                .filter(date -> date.start() >= verb && date.end() <= end)
                .filter(date -> !OTHER_MATTER
                        .matcher(folded.substring(verb, date.start()))
                        .find())
                .toList();
        Optional<DateInWords> behind = after.stream()
                .filter(date ->
                        after.size() == 1 || !isOfAnEvent(folded, verb, date, after) || isDeadline(folded, date))
                .findFirst()
                .or(() -> after.stream().reduce((first, second) -> second));
        return behind.or(() -> dates.stream()
                        .filter(date -> date.end() <= verb && date.start() >= start)
                        .reduce((first, second) -> second))
                .filter(date -> !isUnknownBefore(folded, verb, start, end, date))
                .filter(date -> !IF_IN_TIME
                        .matcher(folded)
                        .region(date.end(), folded.length())
                        .lookingAt());
    }

    /// "For the 12 December meeting": it says which meeting, not when. Of "the Thursday call on Wednesday" that is the
    /// day ahead of it; in "I'll call on Thursday" nothing is said of a call.
    private static boolean isOfAnEvent(String folded, int verb, DateInWords date, List<DateInWords> others) {
        if (EVENT.matcher(folded).region(date.end(), folded.length()).lookingAt()) {
            return true;
        }
        Matcher event = OF_AN_EVENT.matcher(folded).region(0, date.start());
        return event.find()
                && event.start() != verb
                && !SOMEBODY_DOES.matcher(folded.substring(0, event.start())).find()
                && others.stream().noneMatch(other -> isNamedBy(folded, event.start(), other));
    }

    /// Whether the event that stands there has its day already.
    private static boolean isNamedBy(String folded, int event, DateInWords date) {
        Matcher named = EVENT.matcher(folded).region(date.end(), folded.length());
        return date.end() < event && named.lookingAt() && named.start("event") == event;
    }

    private static boolean isDeadline(String folded, DateInWords date) {
        return DEADLINE.matcher(folded.substring(0, date.start())).find();
    }

    /// Nearer to the verb than the date stands a day that nobody knows.
    private static boolean isUnknownBefore(String folded, int verb, int start, int end, DateInWords date) {
        Matcher unknown = UNKNOWN_DAY.matcher(folded).region(start, end);
        boolean behind = date.start() >= verb;
        boolean named = folded.startsWith(", ", date.start() - 2); // "on the day we meet, Friday"
        return unknown.results()
                .anyMatch(day -> behind
                        ? !named && day.start() >= verb && day.start() < date.start()
                        : day.start() >= date.end() && day.start() < verb);
    }
}
