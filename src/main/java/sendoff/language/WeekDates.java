package sendoff.language;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import sendoff.language.DateInWords.Precision;

/// "Friday", "next Wednesday", "this week", "next week", "the weekend", "the week of …".
///
/// "This Wednesday" said on a Wednesday morning is today; later in the day only where it names an hour still to come;
/// "next Wednesday" is the one of next week; "next week" ends on its
/// Friday, a weekend on Sunday.
record WeekDates(DateBase base) implements DateRule {
    private static final Set<String> WITHIN = Set.of("in", "within", "over", "during");
    private static final Set<String> COMING = Set.of("coming", "upcoming");
    private static final int SHORT_FORM = 5;

    @Override
    public Optional<DateHit> at(DateTokens tokens, int i) {
        return switch (tokens.word(i)) {
            case "this", "coming" -> ofThis(tokens, i, tokens.skip(i + 1, COMING));
            case "next" -> ofNext(tokens, i);
            case "following" -> ofTheFollowing(tokens, i);
            case "week" -> weekAfterNext(tokens, i);
            case "weekend" -> weekend(tokens, i);
            default -> weekday(tokens, i);
        };
    }

    private Optional<DateHit> ofThis(DateTokens tokens, int i, int noun) {
        DayOfWeek day = DateVocabulary.WEEKDAYS.get(tokens.word(noun));
        if (day != null) {
            boolean today = noun == i + 1
                    && tokens.is(i, "this")
                    && day == base.today().getDayOfWeek()
                    && DayHour.named(tokens, i, noun + 1)
                            .orElse(LocalTime.NOON)
                            .isAfter(base.at().toLocalTime());
            return DateHit.day(i, noun + 1, today ? base.today() : base.next(day));
        }
        return switch (tokens.word(noun)) {
            case "week" -> DateHit.span(i, noun + 1, base.today(), base.friday(), Precision.WEEK);
            case "weekend" -> weekendIn(i, noun + 1, 0);
            default -> Optional.empty();
        };
    }

    private Optional<DateHit> ofNext(DateTokens tokens, int i) {
        DayOfWeek day = DateVocabulary.WEEKDAYS.get(tokens.word(i + 1));
        if (day != null) {
            return DateHit.day(i, i + 2, base.inWeek(1, day));
        }
        boolean sevenDays = tokens.is(i - 1, "the") && WITHIN.contains(tokens.word(i - 2));
        return switch (tokens.word(i + 1)) {
            case "week" ->
                sevenDays
                        ? DateHit.span(i, i + 2, base.today(), base.today().plusDays(7), Precision.DAY)
                        : week(i, i + 2, 1);
            case "weekend" -> weekendIn(i, i + 2, 1);
            default -> Optional.empty();
        };
    }

    /// "Wednesday of the following week".
    private Optional<DateHit> ofTheFollowing(DateTokens tokens, int i) {
        boolean ofADay = tokens.is(i - 1, "the")
                && (tokens.is(i - 2, "of") || tokens.is(i - 2, "in"))
                && DateVocabulary.WEEKDAYS.containsKey(tokens.word(i - 3));
        return ofADay && tokens.is(i + 1, "week") ? week(i, i + 2, 1) : Optional.empty();
    }

    private Optional<DateHit> weekAfterNext(DateTokens tokens, int i) {
        int next = tokens.after(i, "week", "after", "next");
        return next < 0 ? Optional.empty() : week(i, next, 2);
    }

    private Optional<DateHit> weekend(DateTokens tokens, int i) {
        boolean coming = tokens.is(i - 1, "the") && !tokens.is(i - 2, "of") && !tokens.is(i + 1, "of");
        return coming ? weekendIn(i, i + 1, 0) : Optional.empty();
    }

    private Optional<DateHit> weekday(DateTokens tokens, int i) {
        DayOfWeek day = DateVocabulary.WEEKDAYS.get(tokens.word(i));
        DayOfWeek its = DateVocabulary.WEEKDAYS.get(DateVocabulary.owner(tokens.word(i)));
        if (its != null && DateVocabulary.LEADS_TO_ITS.contains(tokens.word(i - 1))) {
            return DateHit.weekday(i, i + 1, base.next(its));
        }
        if (day == null || DateVocabulary.BYGONE.contains(tokens.word(i - 1)) || isOtherWord(tokens, i)) {
            return Optional.empty();
        }
        int weeks = DateTokens.britishWeeks(tokens.word(i + 1));
        if (weeks > 0 && !tokens.is(i - 1, "the")) {
            return DateHit.day(i, i + 2, base.next(day).plusWeeks(weeks));
        }
        if (tokens.is(i + 1, "after") && tokens.is(i + 2, "next")) {
            return DateHit.day(i, i + 3, base.inWeek(2, day));
        }
        return DateHit.weekday(i, i + 1, base.next(day));
    }

    /// "Sat" and "sun", "mon" and "wed" also mean something else.
    private static boolean isOtherWord(DateTokens tokens, int i) {
        boolean isShort =
                tokens.word(i).length() < SHORT_FORM && !tokens.word(i).equals("tues");
        if (!isShort) {
            return false;
        }
        boolean led = DateVocabulary.LEADS.contains(tokens.word(i - 1)) && !tokens.is(i - 1, "the");
        boolean stands = tokens.at(i).capital() && (tokens.day(i + 1) > 0 || ".,;)".contains(tokens.word(i + 1)));
        return !(led && !tokens.is(i - 1, "and")) && !stands;
    }

    private Optional<DateHit> week(int i, int next, int weeks) {
        return DateHit.span(
                i, next, base.inWeek(weeks, DayOfWeek.MONDAY), base.inWeek(weeks, DayOfWeek.FRIDAY), Precision.WEEK);
    }

    private Optional<DateHit> weekendIn(int i, int next, int weeks) {
        return DateHit.span(
                i, next, base.inWeek(weeks, DayOfWeek.SATURDAY), base.sunday().plusDays(7L * weeks), Precision.DAY);
    }
}
