package sendoff.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.domain.ApiToken;
import sendoff.domain.Webhook;
import sendoff.domain.Webhook.Event;
import sendoff.domain.WebhookCall;
import sendoff.domain.WorkCalendar;

/// Programs that are let in, and those that are told, on the settings page.
public record ProgramsSection(List<Token> tokens, List<Hook> hooks) {
    /// How long a token can be made to last, in days; 0 for as long as nobody revokes it.
    static final List<Long> LENGTHS = List.of(0L, 30L, 90L, 365L);

    private static final int CALLS = 10;

    public ProgramsSection {
        tokens = List.copyOf(tokens);
        hooks = List.copyOf(hooks);
    }

    /// @param line    what it may do, when it was used, when it ends
    /// @param revoked it is refused, and can be let in again for a while
    public record Token(String id, String name, String line, boolean revoked) {}

    /// A program that is told what happens.
    ///
    /// @param line  what it is told, and how much
    /// @param state how that goes
    /// @param wrong the state is a trouble
    public record Hook(
            String id,
            String host,
            String url,
            String line,
            String state,
            boolean wrong,
            boolean off,
            List<Call> calls) {
        public Hook {
            calls = List.copyOf(calls);
        }
    }

    /// @param line  what came of it
    /// @param again it can be tried now
    public record Call(String id, String what, String line, boolean again) {}

    static ProgramsSection of(Desk desk) {
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        return new ProgramsSection(
                desk.admitting().all().stream()
                        .map(token -> token(token, now, calendar))
                        .toList(),
                desk.webhooks().all().stream()
                        .map(webhook -> hook(desk, webhook, now, calendar))
                        .toList());
    }

    private static Token token(ApiToken token, Instant now, WorkCalendar calendar) {
        String line = token.revoked()
                .map(at -> "revoked " + Moments.ago(at, now, calendar) + "; within a day you can still let it in again")
                .orElseGet(() -> may(token) + "; " + used(token, now, calendar) + "; " + ends(token, now, calendar));
        return new Token(
                token.id().toString(), token.name(), line, token.revoked().isPresent());
    }

    /// `reads, proposes and introduces others`
    static String may(ApiToken token) {
        List<String> acts = token.scopes().stream()
                .sorted()
                .map(scope -> switch (scope) {
                    case READ -> "reads";
                    case PROPOSE -> "proposes";
                    case INTRODUCE -> "introduces others";
                })
                .toList();
        String first = String.join(", ", acts.subList(0, acts.size() - 1));
        return first.isEmpty() ? acts.getLast() : first + " and " + acts.getLast();
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

    private static Hook hook(Desk desk, Webhook webhook, Instant now, WorkCalendar calendar) {
        boolean wrong = webhook.failingSince().isPresent()
                || webhook.off().flatMap(Webhook.Off::because).isPresent();
        String told =
                webhook.events().stream().sorted().map(ProgramsSection::name).collect(Collectors.joining(", "));
        return new Hook(
                webhook.id().toString(),
                webhook.host(),
                webhook.url().toString(),
                told + (webhook.names() ? "; with names and words" : "; without names"),
                state(webhook, now, calendar),
                wrong,
                webhook.off().isPresent(),
                desk.webhooks().calls(webhook.id(), CALLS).stream()
                        .map(call -> call(call, now, calendar))
                        .toList());
    }

    private static String state(Webhook webhook, Instant now, WorkCalendar calendar) {
        return webhook.off()
                .map(off -> "Switched off " + Moments.ago(off.at(), now, calendar)
                        + off.because()
                                .map(because -> ", after it did not answer as it should for days. " + because)
                                .orElse("."))
                .or(() -> webhook.failingSince()
                        .map(since -> "It does not answer as it should, for the first time "
                                + Moments.ago(since, now, calendar) + ". It is tried again by itself."))
                .orElse("");
    }

    private static Call call(WebhookCall call, Instant now, WorkCalendar calendar) {
        String attempts = call.attempts() == 0 ? "" : ", tried " + Words.times(call.attempts());
        String line = switch (call.status()) {
            case ARRIVED -> "arrived";
            case GIVEN_UP -> "given up" + attempts + ". " + call.because().orElse("");
            case WAITING ->
                call.because()
                        .map(because -> "waits" + attempts + ". " + because)
                        .orElse("waits");
        };
        return new Call(
                call.id().toString(),
                name(call.event()) + ", " + Moments.ago(call.made(), now, calendar),
                line,
                call.status() == WebhookCall.Status.GIVEN_UP || call.because().isPresent());
    }

    static String name(Event event) {
        return switch (event) {
            case INTRODUCTION_ARRIVED -> "introduction arrived";
            case ANSWER_DUE -> "answer due";
            case ANSWER_LEFT -> "answer left";
            case PROMISE_DUE -> "promise due";
            case PROMISE_KEPT -> "promise kept";
            case DOUBLE_OPT_IN_DUE -> "introduction between others due";
            case DOUBLE_OPT_IN_INTRODUCED -> "two others introduced";
        };
    }

    /// What can be told.
    public List<Event> events() {
        return Stream.of(Event.values()).toList();
    }

    public String shown(Event event) {
        return Words.capital(name(event));
    }

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
