package sendoff.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import sendoff.domain.KindName;
import sendoff.evaluate.Learner.Example;
import sendoff.language.Dense;
import sendoff.language.Embeddings;
import sendoff.language.Features;
import sendoff.language.Linear;
import sendoff.recognise.Models;
import sendoff.recognise.Portrait;
import sendoff.recognise.Portrait.Sitting;

/// Turns labelled messages into the models of the recogniser.
///
/// What a stage adds to the one before, and how sure it may be, is learnt from messages its models had not seen: inner
/// folds, by group.
final class Lessons {
    static final List<String> KINDS = List.of("introduced", "networking-request", "intro-request");

    private static final double COST = 1;
    private static final double MEANING_COST = 1;

    /// Vectors of this model lie close together; spread out, they weigh about as much as the words.
    private static final float SPREAD = 3;

    private static final int FOLDS = 4;

    /// The sieve lets this share of what matters through.
    private static final double KEPT = 0.99;

    private final Learner learner = Learner.ofMargins(COST);
    private final Learner meaningLearner = Learner.ofOdds(MEANING_COST, Learner.BALANCE);
    private final Learner joiner = Learner.ofOdds(1000, 0);
    private final Function<String, Optional<float[]>> meanings;
    private final Map<Labelled, Optional<Seen>> seen = new HashMap<>();

    /// A labelled message that reached the models, as they see it.
    private record Seen(Labelled mail, Sitting sitting, Optional<float[]> vector) {}

    /// A question with yes or no, asked of some of the messages.
    private record Question(String name, Predicate<Labelled> about, Predicate<Labelled> yes) {
        List<Seen> of(List<Seen> material) {
            return material.stream().filter(seen -> about.test(seen.mail())).toList();
        }

        Example example(Seen seen, Features features) {
            return new Example(features, yes.test(seen.mail()) ? name : "none");
        }
    }

    private static final Question RELEVANT =
            new Question(Models.RELEVANT, mail -> !mail.isByOwner(), Labelled::isRelevant);

    /// Whose message it is does not matter here: an ask of the owner reads like an ask of anybody.
    private static final Question ASKS =
            new Question(Models.ASKS, mail -> true, mail -> mail.isRelevant() && mail.kind() != KindName.INTRODUCED);

    private static final Question SPAM =
            new Question("spam", mail -> !mail.isByOwner(), mail -> mail.label().spam());

    private static final Question WORTH_A_LOOK = new Question(
            "worth-a-look",
            mail -> true,
            mail -> mail.isRelevant() || mail.label().spam());

    Lessons(Function<String, Optional<float[]>> meanings) {
        this.meanings = meanings;
    }

    Function<String, Optional<float[]>> meanings() {
        return meanings;
    }

    private static Question kind(String name) {
        return new Question(
                name,
                mail -> !mail.isByOwner() && mail.isRelevant(),
                mail -> mail.kind().word().equals(name));
    }

    Models learn(List<Labelled> material) {
        List<Seen> all = material.stream().flatMap(mail -> seen(mail).stream()).toList();
        var relevant = new Lesson(RELEVANT, all);
        var asks = new Lesson(ASKS, all);
        Linear kinds = learner.learn(
                kind("").of(all).stream()
                        .map(one -> new Example(
                                one.sitting().all(), one.mail().kind().word()))
                        .toList(),
                KINDS);
        List<Dense.Question> meaning = new ArrayList<>(List.of(relevant.joined(true), asks.joined(true)));
        KINDS.forEach(name -> meaning.add(new Lesson(kind(name), all).joined(false)));
        return new Models(
                sieve(all),
                relevant.calibrated(),
                kinds,
                asks.calibrated(),
                words(SPAM, SPAM.of(all), Sitting::all),
                new Dense(meaning));
    }

    private Optional<Seen> seen(Labelled mail) {
        return seen.computeIfAbsent(
                mail,
                one -> Portrait.of(one.message(), one.owner())
                        .map(sitting -> new Seen(one, sitting, meanings.apply(sitting.text()))));
    }

    private Linear words(Question question, List<Seen> material, Function<Sitting, Features> view) {
        return learner.learn(
                material.stream()
                        .map(one -> question.example(one, view.apply(one.sitting())))
                        .toList(),
                List.of(question.name()));
    }

    /// Its bias is moved so that all but a few of what matters, in folds it did not see, come out above 0.
    private Linear sieve(List<Seen> all) {
        List<Double> margins = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Linear model = words(WORTH_A_LOOK, fold(all, fold, false), Sitting::words);
            fold(all, fold, true).stream()
                    .filter(one -> WORTH_A_LOOK.yes().test(one.mail()))
                    .forEach(one -> margins.add(model.margin(one.sitting().words())));
        }
        margins.sort(null);
        double lowest = margins.isEmpty() ? 0 : margins.get((int) ((1 - KEPT) * margins.size()));
        return words(WORTH_A_LOOK, all, Sitting::words).calibrated(1, -lowest);
    }

    private static List<Seen> fold(List<Seen> material, int fold, boolean inside) {
        return material.stream()
                .filter(one -> (Math.floorMod(foldKey(one.mail()).hashCode(), FOLDS) == fold) == inside)
                .toList();
    }

    /// Modern mailboxes and voices are few: their threads, by subject, are what must not leak.
    static String foldKey(Labelled mail) {
        return mail.source().equals("real")
                ? mail.group()
                : mail.message().subject().replaceAll("(?i)^((re|fwd?|aw): *)+", "") + mail.source();
    }

    /// One question, learnt from words and from meaning, and what both say of messages they had not seen.
    private final class Lesson {
        private final Question question;
        private final List<Seen> material;
        private final List<Double> words = new ArrayList<>();
        private final List<Double> meaning = new ArrayList<>();
        private final List<Boolean> truths = new ArrayList<>();

        Lesson(Question question, List<Seen> all) {
            this.question = question;
            this.material = question.of(all);
            for (int fold = 0; fold < FOLDS; fold++) {
                List<Seen> in = fold(material, fold, false);
                Linear byWords = words(question, in, Sitting::all);
                Plane byMeaning = plane(in);
                for (Seen one : fold(material, fold, true)) {
                    words.add(byWords.margin(one.sitting().all()));
                    meaning.add(one.vector().map(byMeaning::margin).orElse(0.0));
                    truths.add(question.yes().test(one.mail()));
                }
            }
        }

        private Calibration calibration() {
            return Calibration.of(words, truths);
        }

        /// From the words alone.
        Linear calibrated() {
            Calibration calibration = calibration();
            return words(question, material, Sitting::all).calibrated(calibration.slope(), calibration.shift());
        }

        /// @param onCalibrated whether the margin of the words comes calibrated
        Dense.Question joined(boolean onCalibrated) {
            Calibration calibration = onCalibrated ? calibration() : new Calibration(1, 0);
            double[] joint = joiner.plane(
                    IntStream.range(0, truths.size())
                            .mapToObj(i -> new float[] {
                                (float) (calibration.slope() * words.get(i) + calibration.shift()),
                                meaning.get(i).floatValue()
                            })
                            .toList(),
                    truths);
            return plane(material).joined(question.name(), joint[0], joint[1], joint[2]);
        }

        private Plane plane(List<Seen> seen) {
            List<Seen> read =
                    seen.stream().filter(one -> one.vector().isPresent()).toList();
            return read.isEmpty()
                    ? Plane.NONE
                    : Plane.learn(
                            meaningLearner,
                            read.stream().map(one -> one.vector().orElseThrow()).toList(),
                            read.stream()
                                    .map(one -> question.yes().test(one.mail()))
                                    .toList());
        }
    }

    /// Weights over vectors as the language model gives them.
    private record Plane(float[] weights, double bias) {
        static final Plane NONE = new Plane(new float[Embeddings.SIZE], 0);

        static Plane learn(Learner learner, List<float[]> vectors, List<Boolean> truths) {
            float[] middle = middle(vectors);
            double[] learnt = learner.plane(
                    vectors.stream().map(vector -> spread(vector, middle)).toList(), truths);
            var weights = new float[Embeddings.SIZE];
            double bias = learnt[Embeddings.SIZE];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (learnt[i] * SPREAD);
                bias -= weights[i] * middle[i];
            }
            return new Plane(weights, bias);
        }

        private static float[] middle(List<float[]> vectors) {
            var middle = new float[Embeddings.SIZE];
            for (float[] vector : vectors) {
                for (int i = 0; i < middle.length; i++) {
                    middle[i] += vector[i] / vectors.size();
                }
            }
            return middle;
        }

        private static float[] spread(float[] vector, float[] middle) {
            var spread = new float[vector.length];
            for (int i = 0; i < spread.length; i++) {
                spread[i] = (vector[i] - middle[i]) * SPREAD;
            }
            return spread;
        }

        double margin(float[] vector) {
            double sum = bias;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * vector[i];
            }
            return sum;
        }

        Dense.Question joined(String name, double onWords, double onMeaning, double shift) {
            var scaled = new float[weights.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = (float) (weights[i] * onMeaning);
            }
            return new Dense.Question(name, (float) onWords, (float) (bias * onMeaning + shift), scaled);
        }
    }
}
