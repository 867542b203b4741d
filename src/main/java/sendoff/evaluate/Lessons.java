package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.evaluate.Learner.Example;
import sendoff.evaluate.Learner.Row;
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

    /// Vectors of this model lie close together; spread out, they weigh about as much as the words.
    private static final float SPREAD = 2;

    private static final int FOLDS = 4;

    /// So many questions are learnt at once: each holds all examples in memory.
    private static final int AT_ONCE = 2;

    /// The sieve lets this share of what matters through.
    private static final double KEPT = 0.99;

    /// One mailbox read from end to end holds far fewer asks than what was gathered for learning. This mark takes most
    /// of that up: such mail teaches what asks look like, and little of how rare they are (decision 24). No message
    /// that is judged has it.
    private static final Row FROM_BULK = Row.of(new Features().add("~bulk", 1).endBlock());

    private final Learner learner = Learner.ofMargins(COST);
    private final Function<String, Optional<float[]>> meanings;
    private final Map<Path, Material> read = new HashMap<>();
    private final Map<Labelled, Optional<Seen>> seen = new HashMap<>();

    /// A labelled message that reached the models, as they see it.
    private record Seen(Labelled mail, Sitting sitting, Row words, Row all, Optional<float[]> vector) {
        static Seen of(Labelled mail, Sitting sitting, Optional<float[]> vector) {
            return new Seen(mail, sitting, row(mail, sitting.words()), row(mail, sitting.all()), vector);
        }

        private static Row row(Labelled mail, Features features) {
            Row row = Row.of(features);
            return mail.isBulk() ? row.with(FROM_BULK) : row;
        }
    }

    /// A question with yes or no, asked of some of the messages.
    private record Question(String name, Predicate<Labelled> about, Predicate<Labelled> yes) {
        List<Seen> of(List<Seen> material) {
            return material.stream().filter(seen -> about.test(seen.mail())).toList();
        }

        Example example(Seen seen, Row row) {
            return new Example(row, yes.test(seen.mail()) ? name : "none");
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

    /// All there is to learn from, read once.
    Material material(Path corpus) {
        return read.computeIfAbsent(corpus, Material::of);
    }

    Models learn(List<Labelled> material) {
        List<Seen> all = material.stream().flatMap(mail -> seen(mail).stream()).toList();
        try (var beside = new ForkJoinPool(AT_ONCE)) {
            List<ForkJoinTask<Together>> together = Stream.concat(
                            Stream.of(RELEVANT, ASKS), KINDS.stream().map(Lessons::kind))
                    .map(question -> beside.submit(() -> together(question, all)))
                    .toList();
            var asks = beside.submit(() -> calibrated(ASKS, all));
            var relevant = beside.submit(() -> calibrated(RELEVANT, all));
            var sieve = beside.submit(() -> sieve(all));
            var spam = beside.submit(() -> words(SPAM, SPAM.of(all), Seen::all));
            List<ForkJoinTask<Linear>> kinds = KINDS.stream()
                    .map(name -> beside.submit(() -> calibrated(kind(name), all)))
                    .toList();
            return new Models(
                    sieve.join(),
                    relevant.join(),
                    Linear.of(kinds.stream().map(ForkJoinTask::join).toList()),
                    asks.join(),
                    spam.join(),
                    Linear.of(together.stream().map(one -> one.join().words()).toList()),
                    new Dense(together.stream().map(one -> one.join().meaning()).toList()));
        }
    }

    private Optional<Seen> seen(Labelled mail) {
        return seen.computeIfAbsent(
                mail,
                one -> Portrait.of(one.message(), one.owner())
                        .map(sitting -> Seen.of(one, sitting, meanings.apply(sitting.text()))));
    }

    private Linear words(Question question, List<Seen> material, Function<Seen, Row> view) {
        return learner.learn(
                material.stream()
                        .map(one -> question.example(one, view.apply(one)))
                        .toList(),
                List.of(question.name()));
    }

    /// Its bias is moved so that all but a few of what matters, in folds it did not see, come out above 0.
    private Linear sieve(List<Seen> all) {
        List<Double> margins = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Linear model = words(WORTH_A_LOOK, fold(all, fold, false), Seen::words);
            fold(all, fold, true).stream()
                    .filter(one -> WORTH_A_LOOK.yes().test(one.mail()))
                    .forEach(one -> margins.add(model.margin(one.sitting().words())));
        }
        margins.sort(null);
        double lowest = margins.isEmpty() ? 0 : margins.get((int) ((1 - KEPT) * margins.size()));
        return words(WORTH_A_LOOK, all, Seen::words).calibrated(1, -lowest);
    }

    private static List<Seen> fold(List<Seen> material, int fold, boolean inside) {
        return material.stream()
                .filter(one -> (Math.floorMod(foldKey(one.mail()).hashCode(), FOLDS) == fold) == inside)
                .filter(one -> !inside || !one.mail().isBulk())
                .toList();
    }

    /// Modern mailboxes and voices are few: their threads, by subject, are what must not leak.
    static String foldKey(Labelled mail) {
        return mail.isReal() ? mail.group() : mail.topic() + mail.source();
    }

    /// From the words alone, as sure as it may be by what it says of messages it had not seen.
    private Linear calibrated(Question question, List<Seen> all) {
        List<Seen> material = question.of(all);
        Calibration calibration = calibration(question, material, in -> {
            Linear model = words(question, in, Seen::all);
            return one -> model.margin(one.sitting().all());
        });
        return words(question, material, Seen::all).calibrated(calibration.slope(), calibration.shift());
    }

    private Together together(Question question, List<Seen> all) {
        List<Seen> material = question.of(all);
        Calibration calibration = calibration(question, material, in -> joint(question, in)::margin);
        return joint(question, material).calibrated(question.name(), calibration);
    }

    private static Calibration calibration(
            Question question, List<Seen> material, Function<List<Seen>, ToDoubleFunction<Seen>> learning) {
        List<Double> margins = new ArrayList<>();
        List<Boolean> truths = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            ToDoubleFunction<Seen> model = learning.apply(fold(material, fold, false));
            for (Seen one : fold(material, fold, true)) {
                margins.add(model.applyAsDouble(one));
                truths.add(question.yes().test(one.mail()));
            }
        }
        return Calibration.of(margins, truths);
    }

    private JointModel joint(Question question, List<Seen> material) {
        float[] middle = middle(material);
        Learner.Joint learnt = learner.learn(
                material.stream().map(one -> question.example(one, one.all())).toList(),
                material.stream().map(one -> spread(one, middle)).toList(),
                question.name());
        return new JointModel(learnt, middle);
    }

    private static float[] middle(List<Seen> material) {
        var middle = new float[Embeddings.SIZE];
        List<float[]> vectors =
                material.stream().flatMap(one -> one.vector().stream()).toList();
        for (float[] vector : vectors) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / vectors.size();
            }
        }
        return middle;
    }

    /// A text that has no vector stands in the middle.
    private static float[] spread(Seen one, float[] middle) {
        var spread = new float[Embeddings.SIZE];
        one.vector().ifPresent(vector -> {
            for (int i = 0; i < spread.length; i++) {
                spread[i] = (vector[i] - middle[i]) * SPREAD;
            }
        });
        return spread;
    }

    /// A question as it is kept: what the words weigh beside the meaning, and the meaning.
    private record Together(Linear words, Dense.Question meaning) {}

    private record JointModel(Learner.Joint learnt, float[] middle) {
        double margin(Seen one) {
            float[] vector = spread(one, middle);
            double sum = learnt.words().margin(one.sitting().all());
            for (int i = 0; i < vector.length; i++) {
                sum += learnt.vector()[i] * vector[i];
            }
            return sum;
        }

        Together calibrated(String name, Calibration calibration) {
            var weights = new float[Embeddings.SIZE];
            double bias = calibration.shift();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (learnt.vector()[i] * SPREAD * calibration.slope());
                bias -= weights[i] * middle[i];
            }
            return new Together(
                    learnt.words(), new Dense.Question(name, (float) calibration.slope(), (float) bias, weights));
        }
    }
}
