package sendoff.recognise;

import java.time.LocalDate;
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

    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,;]|\\b(?:but|so|though|while)\\b");

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
        return Sentences.of(text).stream().map(Sentence::text).flatMap(CLAUSE_ENDS::splitAsStream);
    }

    /// The owner is to pick, or all of them would do.
    boolean areHandedBackIn(Message message) {
        String text = Tokens.fold(TurnText.of(message));
        return TurnPhrase.YOU_CHOOSE.isIn(text) || (TurnPhrase.ALL_OF_THEM.isIn(text) && chosenIn(message) != 1);
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
