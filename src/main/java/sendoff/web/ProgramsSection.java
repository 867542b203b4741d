package sendoff.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.domain.ApiToken;
import sendoff.domain.WorkCalendar;

/// Programs that are let in, on the settings page.
public record ProgramsSection(List<Token> tokens) {
    public ProgramsSection {
        tokens = List.copyOf(tokens);
    }

    /// @param line    what it may do, when it was used, when it ends
    /// @param revoked it is refused, and can be let in again for a while
    public record Token(String id, String name, String line, boolean revoked) {}

    static ProgramsSection of(Desk desk) {
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        return new ProgramsSection(desk.admitting().all().stream()
                .map(token -> token(token, now, calendar))
                .toList());
    }

    private static Token token(ApiToken token, Instant now, WorkCalendar calendar) {
        String line = token.revoked()
                .map(at -> "revoked " + Moments.ago(at, now, calendar) + "; within a day you can still let it in again")
                .orElseGet(() -> may(token) + "; " + used(token, now, calendar) + "; " + ends(token, now, calendar));
        return new Token(
                token.id().toString(), token.name(), line, token.revoked().isPresent());
    }

    /// `reads and proposes`
    static String may(ApiToken token) {
        return token.scopes().stream()
                .sorted()
                .map(scope -> switch (scope) {
                    case READ -> "reads";
                    case PROPOSE -> "proposes";
                })
                .collect(Collectors.joining(" and "));
    }

    private static String used(ApiToken token, Instant now, WorkCalendar calendar) {
        return token.used().map(at -> "used " + Moments.ago(at, now, calendar)).orElse("never used");
    }

    private static String ends(ApiToken token, Instant now, WorkCalendar calendar) {
        return token.expires()
                .map(end -> (token.isOverAt(now) ? "ended on " : "ends on ")
                        + Moments.date(calendar.dayOf(end), calendar.dayOf(now)))
                .orElse("never ends by itself");
    }

    /// How long a token can be made to last, in days; 0 for as long as nobody revokes it.
    static final List<Long> LENGTHS = List.of(0L, 30L, 90L, 365L);

    public List<Long> lengths() {
        return LENGTHS;
    }

    public String length(long days) {
        if (days == 0) {
            return "until I revoke it";
        }
        return days == Duration.ofDays(365).toDays() ? "a year" : days + " days";
    }
}
