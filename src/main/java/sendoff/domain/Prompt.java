package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Something the owner was reminded of.
///
/// @param id    names the occasion: the same one never comes twice
/// @param words whom it is about and what was said
/// @param day   which day it is about: the order of those that were missed
/// @param since the last turn it is about; a newer one settles it
public record Prompt(
        String id,
        Occasion occasion,
        Optional<PromiseId> promise,
        Optional<IntroductionId> introduction,
        String words,
        LocalDate day,
        Optional<Instant> since,
        Instant at) {

    /// @param day which day of the promise: moved, it comes up again
    public static Prompt of(Occasion occasion, Promise promise, LocalDate day, Instant at) {
        return new Prompt(
                occasion.word() + "|" + promise.id() + "|" + day,
                occasion,
                Optional.of(promise.id()),
                promise.introduction(),
                promise.madeTo().shown() + ": " + promise.text(),
                day,
                Optional.empty(),
                at);
    }

    /// @param mark  what tells this occasion from others of the same introduction
    public static Prompt of(
            Occasion occasion,
            Introduction introduction,
            String mark,
            LocalDate day,
            Optional<Instant> since,
            Instant at) {
        return new Prompt(
                occasion.word() + "|" + introduction.id() + "|" + mark,
                occasion,
                Optional.empty(),
                Optional.of(introduction.id()),
                about(introduction) + ": " + introduction.ask().line(),
                day,
                since,
                at);
    }

    /// Once for that day, whomever it is about.
    public static Prompt weekly(Occasion occasion, Introduction introduction, LocalDate day, Instant at) {
        return new Prompt(
                occasion.word() + "|" + day,
                occasion,
                Optional.empty(),
                Optional.of(introduction.id()),
                about(introduction) + ": " + introduction.ask().line(),
                day,
                Optional.empty(),
                at);
    }

    /// The same occasion, told in other words.
    public Prompt saying(String other) {
        return new Prompt(id, occasion, promise, introduction, other, day, since, at);
    }

    /// @param day which day of it: moved, it comes up again
    public static Prompt of(Occasion occasion, DoubleOptIn it, LocalDate day, Instant at) {
        String side = it.state().nextWith().map(one -> "|" + one).orElse("");
        return new Prompt(
                occasion.word() + "|" + it.id() + "|" + it.state().word() + side + "|" + day,
                occasion,
                Optional.empty(),
                Optional.of(it.id().letters()),
                it.asker().shown() + " and " + it.contact().shown()
                        + (it.about().isEmpty() ? "" : ": " + it.about()),
                day,
                Optional.empty(),
                at);
    }

    private static String about(Introduction introduction) {
        return introduction.kind() instanceof Kind.Initiated(Optional<Party> asked)
                ? asked.map(party -> "You asked " + party.shown()).orElse("You asked")
                : introduction.requester().shown();
    }
}
