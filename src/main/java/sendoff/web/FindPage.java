package sendoff.web;

import java.time.LocalDate;
import java.util.List;
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
        /// As every list shows one that may be answered: whom it is with, where it stands, since when it is there.
        static Found of(Filed filed, LocalDate today, WorkCalendar calendar) {
            Introduction introduction = filed.introduction();
            return new Found(
                    filed.id().toString(),
                    filed.other().map(Party::shown).orElse("Someone you wrote to"),
                    Words.via(
                            introduction.kind().name(),
                            filed.seen().introducer().map(Party::shown),
                            filed.seen().target().map(Party::shown)),
                    introduction.ask().line(),
                    Words.state(filed.state()),
                    Moments.date(calendar.dayOf(filed.since()), today),
                    Row.icon(introduction.channel()));
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
