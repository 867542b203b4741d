package sendoff.compose;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.language.DateInWords;
import sendoff.language.DateInWords.Precision;

/// Whether a day that a sentence names is one to meet on: not one by which something is due, nor one that they rule out
/// or only mention. In doubt it is none: then times are offered, which nobody takes for a yes to the wrong day.
final class Appointment {
    /// "By 9 December", "before our board meeting on 9 December"; after lunch is still on that day.
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)\\b(?:(?:every|each|every other|from|as of|starting|later than|through|around|circa|roughly|week (?:of|beginning|commencing|starting)|w/c)(?: the| our| my| about)?"
                    + "|(?:(?<!\\b(?:stop|come|drop|swing|pass) )by|before|until|till|since|after|ahead of|deadline(?: is| of)?|due(?: on)?)"
                    + "(?! (?:lunch|work|school|noon|breakfast|dinner|phone|telephone|video|zoom|teams|skype|train|plane|car|bike|bus|your)\\b)"
                    + "(?:(?: [\\p{L}'’-]+){1,5} (?:of|on))?(?: the| our| my| about)?)\\s*$");
    /// "Not on Tuesday", "I'm away on", "any day but"; "why not" and "don't mind" rule nothing out.
    private static final Pattern RULED_OUT_BEFORE = Pattern.compile(
            "(?i)(?:(?<!\\bwhy )\\bnot\\b(?! (?:mind|hesitate|only))|n['’]t\\b(?! (?:mind|hesitate|we\\b|you\\b))"
                    + "|\\b(?:cannot|never|neither|nor|except|excluding|other than|apart from|rather than|instead of|unavailable"
                    + "|impossible|away|travell?ing(?! to)|out of (?:office|the office|town)|on leave|on holiday|on vacation|off|busy|booked"
                    + "|closed|no (?:time|chance|slot))\\b"
                    + "|\\b(?:any|every|all|each|most)\\b.*\\bbut(?: on)?(?: the)? *$)");
    private static final Pattern RULED_OUT_AFTER = Pattern.compile(
            "(?i)^(?:(?!\\b(?:if|unless|or|in case|should)\\b)[^.!?;,:\\n]){0,40}?(?:\\b(?:not|cannot|never|excluded|excepted|impossible|unavailable|away"
                    + "|booked|out of (?:office|town)|is (?:out|bad|full|taken|busy|difficult|a holiday|no good))\\b|n['’]t\\b)");
    /// "The law that changed on 1 December"; "that we meet on" is no such clause.
    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("(?i)\\b(?:(?:that|which|who) (?!(?:we|i|you|us)\\b)\\p{L}+|whose|where)\\b");
    /// "About the vote on 1 December". A weekday would be said of a meeting.
    private static final Pattern TOPIC =
            Pattern.compile("(?i)\\b(?:about|regarding|concerning|discuss|on the subject of)\\b.*\\bon(?: the)? *$");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?i)\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\b|today|tomorrow)");
    /// "The 12 December meeting", "the week of 30 November".
    private static final Pattern NAMES_SOMETHING = Pattern.compile(
            "(?i)^ (?:(?:of|commencing|beginning) |(?:(?!to |for |we |and |or |i |at |would |could )\\p{L}+ )?(?:meeting|deadline|event|conference|vote|launch|hearing"
                    + "|workshop|session|talk|issue|edition|release|exam|fair|summit|board)\\b)");
    private static final Pattern CHOICE = Pattern.compile("(?i)\\bor\\b|/");
    private static final Pattern STOP = Pattern.compile(
            "[.!?;:,\\n]| (?:but|and|as|so|though|although|while|because|since) (?=(?:i|we|you|it)\\b)| [–—-] ");
    /// Where they are on their days, they can be met only then.
    private static final Pattern STAYING = Pattern.compile(
            "(?i)\\b(?:I|we)(?:(?:['’]ll| will| shall) (?:also )?(?:be|come|visit|arrive|fly|travel|stay)"
                    + "|['’]m| am|['’]re| are) ");

    private Appointment() {}

    /// Every day in a sentence on which they could meet: both of a choice.
    static Stream<LocalDate> days(String text, DateInWords date) {
        if (!isOne(text, date)) {
            return Stream.empty();
        }
        return date.from().equals(date.to()) ? Stream.of(date.to()) : Stream.of(date.from(), date.to());
    }

    private static boolean isOne(String text, DateInWords date) {
        String before = text.substring(0, date.start());
        String after = text.substring(date.end());
        String clause = clause(before);
        String words = text.substring(date.start(), date.end());
        boolean topic = TOPIC.matcher(clause).find() && !WEEKDAY.matcher(words).find();
        return date.precision() == Precision.DAY
                && (date.from().equals(date.to()) || CHOICE.matcher(words).find())
                && !LIMIT.matcher(before).find()
                && !RULED_OUT_BEFORE.matcher(clause).find()
                && !RULED_OUT_AFTER.matcher(after).find()
                && !NAMES_SOMETHING.matcher(after).find()
                && (isStay(clause) || !OF_SOMETHING_ELSE.matcher(clause).find() && !topic);
    }

    /// They say where they are.
    static boolean isStay(String sentence) {
        return STAYING.matcher(sentence).find();
    }

    private static String clause(String before) {
        var stop = STOP.matcher(before);
        int start = 0;
        while (stop.find()) {
            start = stop.end();
        }
        return before.substring(start);
    }
}
