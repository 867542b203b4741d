package sendoff.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import sendoff.domain.Ask;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.PromiseMade;
import sendoff.domain.Recognition;
import sendoff.language.Embeddings;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Message → is someone introduced, by whom, asking what?
///
/// A cascade, each stage for what the one before let through: headers; a sieve of words alone; clues and words weighed
/// by trained models; what the text means to a small language model, where the machine can run it; patterns for who and
/// what. Safe for use by several threads.
public final class Recogniser {
    /// From here on a message counts as an introduction or request: one that is missed costs more than one too many.
    private static final double RELEVANT = 0.37;

    private static final double FOREIGN = 0.6;

    /// Of another language that is known word for word.
    private static final double ABROAD = 0.85;

    private static final double SURE = 0.98;
    private static final double UNSURE = 0.7;
    private static final int MOST_REASONS = 5;

    private static final String NOT_ENGLISH = "not English";
    private static final String READS_LIKE_ONE = "it reads like others that asked for something";
    private static final String NOTHING_FOUND = "no introduction and no request found in it";

    private static final Promises PROMISES = new Promises();

    private final Models models;
    private final Function<String, Optional<float[]>> meanings;

    /// @param meanings a text's vector; empty where the machine can't have one: then the words decide
    public Recogniser(Models models, Function<String, Optional<float[]>> meanings) {
        this.models = models;
        this.meanings = meanings;
    }

    /// With the models that came with the program.
    public static Recogniser fromJar() {
        return new Recogniser(Models.fromJar(), new Embeddings()::of);
    }

    /// One that judges by words alone: quick, and a little less sure of the kind.
    public Recogniser byWordsAlone() {
        return new Recogniser(models, _ -> Optional.empty());
    }

    /// One that reads the meaning of so many messages at most, and judges the rest by their words.
    public Recogniser sparing(int readings) {
        var left = new AtomicInteger(readings);
        return new Recogniser(models, text -> left.getAndDecrement() > 0 ? meanings.apply(text) : Optional.empty());
    }

    /// Whether it reads meaning as well, or has to judge by words alone.
    public boolean readsMeaning() {
        return meanings.apply("hello").isPresent();
    }

    /// Judges one message by itself, as seen from the owner's mailbox.
    public Recognition recognise(Message message, Owner owner) {
        return recognise(message, owner, Learnt.NOTHING);
    }

    /// The same, with what the owner taught on top.
    public Recognition recognise(Message message, Owner owner, Learnt learnt) {
        Recognition judged = judge(message, owner, learnt);
        boolean toAList = message.nature().bulk()
                && owner.wrote(message)
                && message.headers().inReplyTo().isPresent();
        boolean byAPerson = !message.nature().automatic() && (!message.nature().bulk() || toAList) && !judged.spam();
        return byAPerson
                ? judged.promising(
                        owed(judged.kind(), PROMISES.in(message.text().own(), message.at())))
                : judged;
    }

    /// What somebody would do if they got what they ask for ("I'd come to you, I'll bring the coffee") hangs on the
    /// answer, unless they name a day for it.
    private static List<PromiseMade> owed(KindName kind, List<PromiseMade> promises) {
        boolean asks = kind.isRelevant() && kind != KindName.INITIATED;
        return asks
                ? promises.stream().filter(promise -> promise.due().isPresent()).toList()
                : promises;
    }

    /// What this message teaches once the owner said what it is, or answered it; empty where headers alone settle what
    /// it is. The words are enough to tell how far the program was off.
    ///
    /// @param kind what they called it; empty where they only answered
    public Optional<Lesson> lesson(Message message, Owner owner, Optional<KindName> kind) {
        if (Gate.turnsAway(message, owner).isPresent()) {
            return Optional.empty();
        }
        Reading reading = Reading.of(message, owner);
        List<Clue.Sign> signs = Clues.in(reading);
        Map<String, Double> margins =
                Weighed.margins(reading, Portrait.of(reading, signs), models, _ -> Optional.empty());
        return Optional.of(new Lesson(
                message.id(), message.at().toInstant(), kind.isEmpty(), kind, margins, Marks.of(reading, signs)));
    }

    private Recognition judge(Message message, Owner owner, Learnt learnt) {
        Optional<String> turnedAway = Gate.turnsAway(message, owner);
        if (turnedAway.isPresent()) {
            return Recognition.none(SURE, List.of(turnedAway.get()));
        }
        Reading reading = Reading.of(message, owner);
        if (reading.isOnlyCopiedToOwner() && !reading.namesTheOwner()) {
            return Recognition.none(SURE, List.of("you are only in copy"));
        }
        if (reading.isHardlyAnything()) {
            return Recognition.none(UNSURE, List.of("hardly a word in it"));
        }
        if (models.sieve().margin(Portrait.words(reading)) < 0) {
            return Recognition.none(SURE, passedBy(reading));
        }
        List<Clue.Sign> signs = Clues.in(reading);
        Features features = Portrait.of(reading, signs);
        List<String> marks = learnt.isNothing() ? List.of() : Marks.of(reading, signs);
        Weighed weighed = Weighed.of(learnt.on(Weighed.margins(reading, features, models, meanings), marks));
        Recognition judged =
                reading.isByOwner() ? own(reading, signs, weighed) : others(reading, signs, features, weighed);
        return learnt.why(judged.kind().isRelevant(), marks)
                .map(judged::because)
                .orElse(judged);
    }

    private static List<String> passedBy(Reading reading) {
        String why = reading.isByOwner() ? "you wrote it, and ask for nothing" : NOTHING_FOUND;
        return English.is(reading.tokens()) ? List.of(why) : List.of(NOT_ENGLISH, why);
    }

    private Recognition own(Reading reading, List<Clue.Sign> signs, Weighed weighed) {
        if (weighed.probability() < RELEVANT) {
            return Recognition.none(1 - weighed.probability(), List.of("you wrote it, and ask for nothing"));
        }
        List<String> why = new ArrayList<>(List.of("you wrote it"));
        why.addAll(reasons(models.asks(), Models.ASKS, signs));
        return recognition(reading, KindName.INITIATED, weighed.probability(), false, why);
    }

    private Recognition others(Reading reading, List<Clue.Sign> signs, Features features, Weighed weighed) {
        double relevant = weighed.probability();
        boolean spam = models.spam().margin(features) > 0;
        boolean english = English.is(reading.tokens());
        double trust = english ? 1 : reading.language().isPresent() ? ABROAD : FOREIGN;
        List<String> why = new ArrayList<>();
        if (!english) {
            why.add(NOT_ENGLISH);
        }
        if (relevant < RELEVANT) {
            why.addAll(reasonsAgainst(signs));
            return spam(Recognition.none((1 - relevant) * trust, why), spam);
        }
        List<String> reasons = reasons(models.kinds(), weighed.kind().word(), signs);
        why.addAll(reasons.isEmpty() ? List.of(READS_LIKE_ONE) : reasons);
        return recognition(reading, weighed.kind(), relevant * weighed.share() * trust, spam, why);
    }

    private Recognition recognition(Reading reading, KindName kind, double confidence, boolean spam, List<String> why) {
        Roles roles = Roles.in(reading, kind);
        return new Recognition(
                kind,
                confidence,
                roles.introducer(),
                roles.requester(),
                roles.target(),
                AskLine.in(reading, kind, roles).map(line -> new Ask(line).line()),
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
                .filter(sign -> models.relevant().weight(Models.RELEVANT, clue(sign)) < 0)
                .sorted(Comparator.comparingDouble(sign -> models.relevant().weight(Models.RELEVANT, clue(sign))))
                .limit(MOST_REASONS)
                .map(Clue.Sign::shown)
                .toList();
        return against.isEmpty() ? List.of(NOTHING_FOUND) : against;
    }

    private static Features clue(Clue.Sign sign) {
        return new Features().add(Portrait.clue(sign)).endBlock();
    }
}
