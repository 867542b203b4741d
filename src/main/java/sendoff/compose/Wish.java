package sendoff.compose;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Decision;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.language.DateInWords;
import sendoff.language.DatesInWords;
import sendoff.language.Tongue;

/// What they ask for, and when: a yes accepts their day, offers times of the owner's, or needs neither.
///
/// @param named the one day they name; empty where there is none, or the owner has to choose
/// @param said  what the owner says of it instead
record Wish(Want want, Set<Flag> flags, Optional<LocalDate> named, Optional<String> said) {
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
            return new Wish(want, flags, Optional.empty(), Optional.empty());
        }
        List<LocalDate> asked = days(asks.stream(), now, want, answered);
        List<LocalDate> named = asked.isEmpty() ? days(beside(answered, want), now, want, answered) : asked;
        Optional<String> said = now.decision() instanceof Decision.Accept accept ? accept.said() : Optional.empty();
        if (said.filter(words -> !isForTheirs(words, want, named, now)).isPresent()) {
            return new Wish(want, flags, Optional.empty(), Optional.empty());
        }
        if (!named.isEmpty() || want == Want.INVITATION) {
            flags.add(Flag.EVENT);
        } else if (isTask(want, answered.text().own())) {
            flags.add(Flag.TASK);
        }
        boolean sure = named.size() == 1 && (want.isOccasion() || !asked.isEmpty());
        return new Wish(want, flags, sure ? Optional.of(named.getFirst()) : Optional.empty(), said);
    }

    /// The owner says when they come to what has its day, or which of their days it shall be. All else they say is an
    /// offer of their own, whatever was asked.
    private static boolean isForTheirs(String words, Want want, List<LocalDate> named, Circumstances now) {
        OffsetDateTime at = now.today().atStartOfDay().atOffset(ZoneOffset.UTC);
        return want.isOccasion()
                || DatesInWords.in(words, at).stream().map(DateInWords::to).anyMatch(named::contains);
    }

    /// The day that is accepted, as the letter says it.
    Optional<String> day(LocalDate today) {
        return said.map(words -> Known.capital(words.strip().replaceAll("[.!]+$", "")))
                .or(() -> named.map(day -> Known.inWords(day, today)));
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
        return AskPhrase.sentences(answered.text().own()).filter(sentence -> any || Appointment.isStay(sentence));
    }

    /// Words of another language may ask for a call without our seeing it.
    private static boolean isTask(Want want, String letter) {
        return (want == Want.READING || want == Want.OTHER)
                && !Want.CALL.isIn(letter)
                && Tongue.foreign(letter).isEmpty();
    }

    /// A feast may be on a free day; for all else the owner comes on a day of work, or offers another.
    private static List<LocalDate> days(Stream<String> texts, Circumstances now, Want want, Message written) {
        return texts.flatMap(text ->
                        DatesInWords.in(text, written.at()).stream().flatMap(date -> Appointment.days(text, date)))
                .filter(day -> !day.isBefore(now.today()))
                .filter(day -> want.isOccasion() || now.works().test(day))
                .distinct()
                .toList();
    }
}
