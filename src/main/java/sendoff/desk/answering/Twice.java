package sendoff.desk.answering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.common.Ownership;
import sendoff.desk.weighing.Questions;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Party;
import sendoff.domain.WorkCalendar;
import sendoff.store.Tables;

/// Whether an answer is one too many: nobody hears the same thing twice, or two answers, unless the owner means it.
record Twice(Tables tables, Ownership ownership, Clock clock) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /// These very words left to the same people.
    Optional<String> words(Envelope envelope, String text) {
        return tables.outbox().inTheseWords(text).stream()
                .filter(sent -> to(sent.reply().envelope()).equals(to(envelope)))
                .findFirst()
                .map(sent -> "You sent these very words to " + name(envelope) + " "
                        + at(sent.sent().orElse(sent.approved())) + ".");
    }

    /// It was answered after this was last written on, here or elsewhere.
    Optional<String> answer(Filed filed, KeptDraft draft) {
        return Optional.of(filed)
                .filter(one -> !one.isOwed())
                .flatMap(Filed::answered)
                .filter(draft.updated()::isBefore)
                .map(at -> "You have answered this already, " + at(at) + ".");
    }

    /// Another letter to them left since the page was opened.
    ///
    /// @param newest letter to them that was not called back
    Optional<String> since(Shown then, Optional<Outgoing> newest) {
        return newest.filter(letter -> letter.status() == Status.SENT)
                .filter(_ -> !then.equals(then.knowing(newest)))
                .map(letter -> since(letter.sent().orElse(letter.approved())));
    }

    /// The same, of an answer that was given then.
    String since(Instant answered) {
        return "You have answered this since you opened it, " + at(answered) + ".";
    }

    private static Set<String> to(Envelope envelope) {
        return Stream.concat(envelope.to().stream(), envelope.cc().stream())
                .map(party -> party.address().orElseGet(party::shown).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String name(Envelope envelope) {
        return envelope.recipients().findFirst().map(Party::shown).orElse("nobody");
    }

    private String at(Instant instant) {
        WorkCalendar calendar = ownership.calendar();
        ZonedDateTime at = instant.atZone(calendar.zone());
        LocalDate day = calendar.dayOf(instant);
        String shown = day.equals(calendar.dayOf(clock.instant())) ? "today" : "on " + Questions.day(day);
        return shown + " at " + TIME.format(at);
    }
}
