package sendoff.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Ask;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Recognition;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Message → is someone introduced, by whom, asking what?
///
/// A cascade: headers first, then clues and words weighed by trained models, then patterns for who and what.
/// Safe for use by several threads.
public final class Recogniser {
    /// From here on a message counts as an introduction or request.
    private static final double RELEVANT = 0.5;

    private static final double FOREIGN = 0.6;
    private static final double SURE = 0.98;
    private static final int MOST_REASONS = 5;

    private static final Promises PROMISES = new Promises();

    private final Models models;

    public Recogniser(Models models) {
        this.models = models;
    }

    /// With the models that came with the program.
    public static Recogniser fromJar() {
        return new Recogniser(Models.fromJar());
    }

    /// Judges one message by itself, as seen from the owner's mailbox.
    public Recognition recognise(Message message, Owner owner) {
        Recognition judged = judge(message, owner);
        boolean byAPerson = !message.nature().automatic() && !message.nature().bulk() && !judged.spam();
        return byAPerson ? judged.promising(PROMISES.in(message.text().own(), message.at())) : judged;
    }

    private Recognition judge(Message message, Owner owner) {
        Optional<String> turnedAway = Gate.turnsAway(message, owner);
        if (turnedAway.isPresent()) {
            return Recognition.none(SURE, List.of(turnedAway.get()));
        }
        Reading reading = Reading.of(message, owner);
        if (reading.isOnlyCopiedToOwner() && !reading.namesTheOwner()) {
            return Recognition.none(SURE, List.of("you are only in copy"));
        }
        List<Clue.Sign> signs = Clues.in(reading);
        Features features = Portrait.of(reading, signs);
        return reading.isByOwner() ? own(reading, signs, features) : others(reading, signs, features);
    }

    private Recognition own(Reading reading, List<Clue.Sign> signs, Features features) {
        double initiated = Linear.probability(models.asks().margin(features));
        if (initiated < RELEVANT) {
            return Recognition.none(1 - initiated, List.of("you wrote it, and ask for nothing"));
        }
        List<String> why = new ArrayList<>(List.of("you wrote it"));
        why.addAll(reasons(models.asks(), "asks", signs));
        return recognition(reading, KindName.INITIATED, initiated, false, why);
    }

    private Recognition others(Reading reading, List<Clue.Sign> signs, Features features) {
        double relevant = Linear.probability(models.relevant().margin(features));
        boolean spam = models.spam().margin(features) > 0;
        boolean english = English.is(reading.tokens());
        double trust = english ? 1 : FOREIGN;
        List<String> why = new ArrayList<>();
        if (!english) {
            why.add("not English");
        }
        if (relevant < RELEVANT) {
            why.addAll(reasonsAgainst(signs));
            return spam(Recognition.none((1 - relevant) * trust, why), spam);
        }
        double[] kinds = models.kinds().margins(features);
        int best = best(kinds);
        KindName kind = KindName.of(models.kinds().classes().get(best));
        why.addAll(reasons(models.kinds(), kind.word(), signs));
        return recognition(reading, kind, relevant * share(kinds, best) * trust, spam, why);
    }

    private Recognition recognition(Reading reading, KindName kind, double confidence, boolean spam, List<String> why) {
        Roles roles = Roles.in(reading, kind);
        return new Recognition(
                kind,
                confidence,
                roles.introducer(),
                roles.requester(),
                roles.target(),
                AskLine.in(reading, models, kind, roles).map(line -> new Ask(line).line()),
                spam,
                why,
                List.of());
    }

    private static Recognition spam(Recognition none, boolean spam) {
        return new Recognition(
                none.kind(),
                none.confidence(),
                none.introducer(),
                none.requester(),
                none.target(),
                none.ask(),
                spam,
                none.why(),
                none.promises());
    }

    private static int best(double[] margins) {
        int best = 0;
        for (int k = 1; k < margins.length; k++) {
            best = margins[k] > margins[best] ? k : best;
        }
        return best;
    }

    private static double share(double[] margins, int of) {
        double sum = 0;
        for (double margin : margins) {
            sum += Linear.probability(margin);
        }
        return sum == 0 ? 0 : Linear.probability(margins[of]) / sum;
    }

    private static List<String> reasons(Linear model, String kind, List<Clue.Sign> signs) {
        Comparator<Clue.Sign> byWeight = Comparator.comparingDouble(sign -> -model.weight(kind, clue(sign)));
        return signs.stream()
                .filter(sign -> !sign.said().isEmpty())
                .filter(sign -> model.weight(kind, clue(sign)) > 0)
                .sorted(byWeight)
                .limit(MOST_REASONS)
                .map(Clue.Sign::shown)
                .toList();
    }

    private List<String> reasonsAgainst(List<Clue.Sign> signs) {
        List<String> against = signs.stream()
                .filter(sign -> !sign.said().isEmpty())
                .filter(sign -> models.relevant().weight("relevant", clue(sign)) < 0)
                .sorted(Comparator.comparingDouble(sign -> models.relevant().weight("relevant", clue(sign))))
                .limit(MOST_REASONS)
                .map(Clue.Sign::shown)
                .toList();
        return against.isEmpty() ? List.of("no introduction and no request found in it") : against;
    }

    private static Features clue(Clue.Sign sign) {
        return new Features().add(Portrait.clue(sign)).endBlock();
    }
}
