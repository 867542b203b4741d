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
        String line = now.introduction().ask().line();
        boolean wrote =
                theirs.stream().anyMatch(message -> !message.text().own().isBlank());
        boolean told = now.introduction().kind() instanceof Kind.Introduced
                && theirs.stream()
                        .noneMatch(message -> Asked.isIn(message.text().own(), line));
        Message answered = letters.answered();
        String letter = answered.text().own();
        List<String> own = told && wrote ? AskPhrase.asking(letter) : List.of();
        List<String> asks = own.isEmpty() ? List.of(line) : own;
        Want want = Want.in(String.join(" ", asks) + " " + Subject.bare(answered.subject()));
        var flags = EnumSet.noneOf(Flag.class);
        if (want == Want.CALL) {
            flags.add(Flag.CALL);
        }
        if (HardTime.isIn(answered.subject() + "\n" + letter, now.assessment().relationship())) {
            flags.add(Flag.HARD_TIME);
        }
        if (!wrote || now.introduction().kind() instanceof Kind.Initiated) {
            return new Wish(want, flags, Optional.empty());
        }
        boolean bidden = want == Want.INVITATION || want == Want.SPEAKING;
        List<LocalDate> asked = days(asks.stream(), answered, now.today());
        List<LocalDate> named = asked.isEmpty()
                ? days(
                        AskPhrase.sentences(letter)
                                .filter(one -> bidden
                                        || want == Want.OTHER
                                        || STAYING.matcher(one).find()),
                        answered,
                        now.today())
                : asked;
        if (!named.isEmpty() || want == Want.INVITATION) {
            flags.add(Flag.EVENT);
        } else if ((want == Want.READING || want == Want.OTHER)
                && !Want.CALL.isIn(letter)
                && Tongue.foreign(letter).isEmpty()) {
            flags.add(Flag.TASK);
        }
        boolean sure = named.size() == 1 && (bidden || !asked.isEmpty());
        return new Wish(want, flags, sure ? Optional.of(named.getFirst()) : Optional.empty());
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
