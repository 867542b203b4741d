package sendoff.compose;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.language.DateInWords;
import sendoff.language.DateInWords.Precision;
import sendoff.language.DatesInWords;
import sendoff.language.Tongue;

/// What they ask for, and when: a yes accepts their day, offers times of the owner's, or needs neither.
///
/// @param day the one day they name; empty where there is none, or the owner has to choose
record Wish(Want want, Set<Flag> flags, Optional<LocalDate> day) {
    /// "By 9 December" is no appointment.
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)\\b(?:every|each|every other|by|before|until|till|since|after|ahead of|later than|deadline(?: is| of)?|due(?: on)?)(?: the| our| my)?(?: \\p{L}+ (?:of|on))?\\s*$");
    /// Where they are on their days, they can be met only then.
    private static final Pattern STAYING = Pattern.compile(
            "(?i)\\b(?:I|we)(?:(?:['’]ll| will| shall) (?:also )?(?:be|come|visit|arrive|fly|travel|stay)|['’]m| am|['’]re| are) ");

    Wish {
        flags = Set.copyOf(flags);
    }

    static Wish of(Circumstances now, Correspondence letters, List<Message> theirs) {
        Message answered = letters.answered();
        List<String> asks = asks(now, answered, theirs);
        Want want = Want.in(String.join("\n", asks) + "\n" + Subject.bare(answered.subject()));
        var flags = EnumSet.noneOf(Flag.class);
        if (want == Want.CALL) {
            flags.add(Flag.CALL);
        }
        if (HardTime.isIn(answered, now.assessment().relationship())) {
            flags.add(Flag.HARD_TIME);
        }
        if (!Correspondence.isInWords(theirs) || now.introduction().kind() instanceof Kind.Initiated) {
            return new Wish(want, flags, Optional.empty());
        }
        List<LocalDate> asked = days(asks.stream(), answered, now.today());
        List<LocalDate> named = asked.isEmpty() ? days(beside(answered, want), answered, now.today()) : asked;
        if (!named.isEmpty() || want == Want.INVITATION) {
            flags.add(Flag.EVENT);
        } else if (isTask(want, answered.text().own())) {
            flags.add(Flag.TASK);
        }
        boolean sure = named.size() == 1 && (want.isOccasion() || !asked.isEmpty());
        return new Wish(want, flags, sure ? Optional.of(named.getFirst()) : Optional.empty());
    }

    /// The line of the ask; where another said that of them, the sentences in which they ask themselves.
    private static List<String> asks(Circumstances now, Message answered, List<Message> theirs) {
        String line = now.introduction().ask().line();
        boolean told = now.introduction().kind() instanceof Kind.Introduced
                && theirs.stream()
                        .noneMatch(message -> Asked.isIn(message.text().own(), line));
        List<String> own = told && Correspondence.isInWords(theirs)
                ? AskPhrase.asking(answered.text().own())
                : List.of();
        return own.isEmpty() ? List.of(line) : own;
    }

    /// The sentences around an ask that names no day, as far as a day in them is one for it.
    private static Stream<String> beside(Message answered, Want want) {
        boolean any = want.isOccasion() || want == Want.OTHER;
        return AskPhrase.sentences(answered.text().own())
                .filter(sentence -> any || STAYING.matcher(sentence).find());
    }

    /// Words of another language may ask for a call without our seeing it.
    private static boolean isTask(Want want, String letter) {
        return (want == Want.READING || want == Want.OTHER)
                && !Want.CALL.isIn(letter)
                && Tongue.foreign(letter).isEmpty();
    }

    private static List<LocalDate> days(Stream<String> texts, Message written, LocalDate today) {
        return texts.flatMap(text -> DatesInWords.in(text, written.at()).stream()
                        .filter(date -> isDay(date)
                                && !LIMIT.matcher(text.substring(0, date.start()))
                                        .find()))
                .map(DateInWords::to)
                .filter(day -> !day.isBefore(today))
                .distinct()
                .toList();
    }

    private static boolean isDay(DateInWords date) {
        return date.precision() == Precision.DAY && date.from().equals(date.to());
    }
}
