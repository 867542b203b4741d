package sendoff.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.language.DateInWords.Precision;
import sendoff.language.DatesInWords;
import sendoff.language.Sentence;
import sendoff.language.Sentences;
import sendoff.language.Tokens;

/// The days that the owner left the others to choose from, and what they make of them.
///
/// @param words of the offer, folded: of "Tuesday or Thursday" only one has a date
record OfferedDays(Set<LocalDate> days, String words) {
    private static final int A_WEEK_AND_A_DAY = 8;

    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,;:]|[–—]|\\s--?\\s"
            + "|\\b(?:but|so|though|while|whereas|because|since|yet)\\b|\\bas(?= (?:i|we|the|my|our|on)\\b)");
    private static final Pattern AND =
            Pattern.compile("\\b(?:and|or|nor)\\b(?!\\s+\\w+ (?:too|also|as well|either|neither)\\b)");
    /// "Tuesday" of "Tuesday and Thursday are full": what is said of it comes after.
    private static final Pattern DAY_ALONE = Pattern.compile("\\W*(?:(?:on|at|the|of|both|either|neither|next|this|in"
            + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
            + "|morning|noon|afternoon|evening|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|jun\\w*|jul\\w*|aug\\w*|sep\\w*"
            + "|oct\\w*|nov\\w*|dec\\w*|\\d[\\w:.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|am|pm"
            + "|o'clock|half|past|quarter|to)\\b\\W*)+");

    /// Those that a text names, a choice by both its ends.
    static Set<LocalDate> in(String text, Message message) {
        return DatesInWords.in(text, message.at()).stream()
                .filter(date -> date.precision() == Precision.DAY)
                .flatMap(date -> Stream.of(date.from(), date.due()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean areNone() {
        return days.isEmpty();
    }

    boolean areChosenFromIn(Message message) {
        return chosenIn(message) > 0;
    }

    private long chosenIn(Message message) {
        String text = TurnText.of(message);
        Stream<LocalDate> named = isNotThen(text)
                ? clauses(text).filter(said -> !isNotThen(said)).flatMap(said -> in(said, message).stream())
                : in(text, message).stream();
        return named.filter(day -> isOne(day, message)).distinct().count();
    }

    /// They can on none of them, whatever they thank for.
    boolean areRefusedIn(Message message) {
        String text = TurnText.of(message);
        boolean refused = TurnPhrase.ON_NONE.isIn(Tokens.fold(text))
                || clauses(text)
                        .filter(OfferedDays::isNotThen)
                        .flatMap(said -> in(said, message).stream())
                        .anyMatch(day -> isOne(day, message));
        return refused && !areChosenFromIn(message);
    }

    private static boolean isNotThen(String said) {
        return TurnPhrase.NOT_THEN.isIn(Tokens.fold(said));
    }

    private static Stream<String> clauses(String text) {
        return Sentences.of(text).stream()
                .map(Sentence::text)
                .flatMap(CLAUSE_ENDS::splitAsStream)
                .flatMap(OfferedDays::parts);
    }

    /// Where "and" joins two things that are said, not two days of which one thing is said.
    private static Stream<String> parts(String clause) {
        var parts = new ArrayList<String>();
        String before = "";
        for (String part : AND.split(clause)) {
            String said = before + part;
            boolean alone = DAY_ALONE.matcher(Tokens.fold(said)).matches();
            before = alone ? said + " and " : "";
            if (!alone) {
                parts.add(said);
            }
        }
        if (!before.isEmpty()) {
            parts.add(before);
        }
        return parts.stream();
    }

    /// The owner is to pick, or all of them would do. Where one was picked, it is something else that is left to them.
    boolean areHandedBackIn(Message message) {
        String text = TurnText.of(message);
        return chosenIn(message) == 1
                ? Sentences.of(text).stream()
                        .map(Sentence::text)
                        .filter(said -> TurnPhrase.YOU_CHOOSE.isIn(Tokens.fold(said)))
                        .flatMap(said -> in(said, message).stream())
                        .anyMatch(day -> isOne(day, message))
                : TurnPhrase.YOU_CHOOSE.isIn(Tokens.fold(text)) || TurnPhrase.ALL_OF_THEM.isIn(Tokens.fold(text));
    }

    /// They ask for the owner's word; who took one of their days only hopes that it is convenient.
    boolean areAskedAboutIn(Message message) {
        String text = Tokens.fold(TurnText.of(message));
        return TurnPhrase.ASKS_BACK.isIn(text) || (TurnPhrase.HOPES_IT_SUITS.isIn(text) && chosenIn(message) != 1);
    }

    /// A day that is none of them would suit.
    boolean areReplacedIn(Message message) {
        return !days.isEmpty()
                && !areChosenFromIn(message)
                && Sentences.of(TurnText.of(message)).stream()
                        .map(Sentence::text)
                        .anyMatch(said -> TurnPhrase.SUITS.isIn(Tokens.fold(said))
                                && !in(said, message).isEmpty());
    }

    /// "Thursday" is the Thursday that was offered, though another comes before it.
    private boolean isOne(LocalDate day, Message message) {
        boolean nameAlone = day.isBefore(message.at().toLocalDate().plusDays(A_WEEK_AND_A_DAY));
        return days.contains(day)
                || (nameAlone
                        && !days.isEmpty()
                        && (words.contains(day.getDayOfWeek().name().toLowerCase(Locale.ROOT))
                                || days.stream().anyMatch(one -> one.getDayOfWeek() == day.getDayOfWeek())));
    }
}
