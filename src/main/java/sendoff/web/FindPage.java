package sendoff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Filed;
import sendoff.domain.Introduction;
import sendoff.domain.Party;
import sendoff.domain.WorkCalendar;

/// Everything kept that holds the words looked for, answered or not.
public record FindPage(Frame frame, String query, List<Found> found, List<PeoplePage.Row> people) {
    public FindPage {
        people = List.copyOf(people);
        found = List.copyOf(found);
    }

    /// @param state where it stands
    public record Found(String id, String who, String via, String ask, String state, String when, String channelIcon) {
        /// As every list shows one that may be answered: whom it is with, where it stands, and since when, or until
        /// when
        /// it is hidden.
        static Found of(Filed filed, LocalDate today, WorkCalendar calendar) {
            Introduction introduction = filed.introduction();
            Optional<LocalDate> hidden = filed.word()
                    .hiddenUntil()
                    .filter(_ -> filed.isOwed())
                    .map(calendar::dayOf)
                    .filter(today::isBefore);
            return new Found(
                    filed.id().toString(),
                    filed.other().map(Party::shown).orElse("Someone you wrote to"),
                    Words.via(
                            introduction.kind().name(),
                            filed.seen().introducer().map(Party::shown),
                            filed.seen().target().map(Party::shown)),
                    introduction.ask().line(),
                    hidden.isPresent() ? "Hidden until" : state(filed),
                    Moments.date(hidden.orElseGet(() -> calendar.dayOf(since(filed))), today),
                    Row.icon(introduction.channel()));
        }

        private static String state(Filed filed) {
            return filed.isOwed() && filed.isUncertain() ? "Might be one" : Words.state(filed.state());
        }

        static Instant since(Filed filed) {
            return filed.standing()
                    .owedSince()
                    .filter(_ -> filed.isOwed())
                    .map(OffsetDateTime::toInstant)
                    .orElseGet(filed::since);
        }
    }

    public String heading() {
        if (query.isBlank()) {
            return "Find anyone who wrote";
        }
        return switch (found.size()) {
            case 0 -> "Nobody matches “" + query + "”";
            case 1 -> "One introduction matches “" + query + "”";
            default -> Words.capital(Words.number(found.size())) + " introductions match “" + query + "”";
        };
    }
}
