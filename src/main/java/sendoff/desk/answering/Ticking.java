package sendoff.desk.answering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.weighing.Assessing;
import sendoff.desk.weighing.Bearings;
import sendoff.desk.weighing.Deciding;
import sendoff.desk.weighing.Questions;
import sendoff.desk.weighing.Tick;
import sendoff.domain.Filed;
import sendoff.domain.KeptDraft;
import sendoff.domain.PromiseMade;
import sendoff.domain.Weighing.Fact;
import sendoff.recognise.Promises;

/// Ticks what the draft alone can't tell from what else is known.
public final class Ticking {
    private static final int A_WEEK = 7;

    private final Promises promises = new Promises();
    private final Deciding deciding;
    private final Assessing assessing;

    public Ticking(Deciding deciding, Assessing assessing) {
        this.deciding = deciding;
        this.assessing = assessing;
    }

    List<Tick> known(List<Tick> read, Filed filed, String text, Optional<KeptDraft> draft) {
        Bearings bearings = deciding.bearings(filed);
        Set<String> passed = bearings.weighing(filed).passed();
        return read.stream()
                .map(tick -> switch (tick.id()) {
                    case "stakes" -> stakes(tick, filed, bearings);
                    case "reflect" -> new Tick(tick.id(), Optional.of(true), Questions.day(deciding.lookBack(filed)));
                    case "promises" -> promises(tick, text);
                    case "framework" -> framework(tick, filed, bearings, draft);
                    default -> tick;
                })
                .map(tick -> passed.contains(tick.id()) ? new Tick(tick.id(), Optional.of(true), "on your word") : tick)
                .toList();
    }

    private Tick promises(Tick tick, String text) {
        if (tick.done().isPresent()) {
            return tick;
        }
        OffsetDateTime now = deciding.now();
        LocalDate last = now.toLocalDate().plusDays(A_WEEK);
        List<PromiseMade> made = promises.in(text, now);
        boolean dated = !made.isEmpty()
                && made.stream()
                        .allMatch(one ->
                                one.due().filter(day -> !day.isAfter(last)).isPresent());
        return dated
                ? new Tick(
                        tick.id(),
                        Optional.of(true),
                        "by " + Questions.day(made.getLast().due().orElseThrow()))
                : tick;
    }

    private Tick framework(Tick tick, Filed filed, Bearings bearings, Optional<KeptDraft> draft) {
        return draft.map(KeptDraft::framework)
                .filter(framework -> !assessing.fits(framework, filed, bearings))
                .map(framework -> switch (framework) {
                    case SOFT_FADE ->
                        new Tick(
                                tick.id(),
                                Optional.of(false),
                                "Silence would not be understood here: a soft fade does not fit.");
                    case ACCEPT -> unearned(tick, "A yes needs 90 % on both sides, and room in your plan.");
                    case DIRECT_CLOSURE, REDIRECT, BUY_TIME, DISMISS ->
                        unearned(tick, "It is your choice; the practice would answer another way.");
                })
                .orElse(tick);
    }

    /// The draft reads as chosen. Whether that is right, only the owner can tell.
    private static Tick unearned(Tick tick, String why) {
        return tick.done().orElse(false) ? new Tick(tick.id(), Optional.empty(), why) : tick;
    }

    /// Until the owner speaks, what is proposed stands.
    private static Tick stakes(Tick tick, Filed filed, Bearings bearings) {
        String stakes = filed.assessment().stakes().name().toLowerCase(Locale.ROOT);
        boolean said = bearings.weighing(filed).isSaid(Fact.STAKES);
        return new Tick(tick.id(), Optional.of(true), said ? stakes : stakes + ", as proposed");
    }
}
