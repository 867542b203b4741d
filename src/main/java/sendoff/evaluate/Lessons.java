package sendoff.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.KindName;
import sendoff.evaluate.Learner.Example;
import sendoff.language.Features;
import sendoff.language.Linear;
import sendoff.recognise.Models;
import sendoff.recognise.Portrait;

/// Turns labelled messages into the models of the recogniser.
///
/// Margins of `relevant` and `asks` are calibrated on messages their model had not seen: inner folds, by group.
final class Lessons {
    private static final double COST = 3;
    private static final int FOLDS = 4;

    private final Learner learner = new Learner(COST);
    private final Map<Labelled, Optional<Features>> portraits = new HashMap<>();

    /// A labelled message that reached the models, as they see it.
    private record Seen(Labelled mail, Features features) {}

    Models learn(List<Labelled> material) {
        List<Seen> others = new ArrayList<>();
        List<Seen> all = new ArrayList<>();
        for (Labelled mail : material) {
            portrait(mail).ifPresent(features -> {
                var seen = new Seen(mail, features);
                all.add(seen);
                if (!mail.isByOwner()) {
                    others.add(seen);
                }
            });
        }
        List<Example> kinds = others.stream()
                .filter(seen -> seen.mail().isRelevant())
                .map(seen -> new Example(seen.features(), seen.mail().kind().word()))
                .toList();
        return new Models(
                calibrated(others, Lessons::relevance),
                learner.learn(kinds, List.of("introduced", "networking-request", "intro-request")),
                calibrated(all, Lessons::asking),
                learner.learn(
                        others.stream()
                                .map(seen -> example(seen, Lessons.spam(seen.mail())))
                                .toList(),
                        List.of("spam")));
    }

    private static String relevance(Labelled mail) {
        return mail.isRelevant() ? "relevant" : "none";
    }

    /// Whose message it is does not matter here: an ask of the owner reads like an ask of anybody.
    private static String asking(Labelled mail) {
        boolean asks = mail.isRelevant() && mail.kind() != KindName.INTRODUCED;
        return asks ? "asks" : "none";
    }

    private static String spam(Labelled mail) {
        return mail.label().spam() ? "spam" : "none";
    }

    private Optional<Features> portrait(Labelled mail) {
        return portraits.computeIfAbsent(mail, m -> Portrait.of(m.message(), m.owner()));
    }

    private interface Question {
        String answer(Labelled mail);
    }

    private static Example example(Seen seen, String label) {
        return new Example(seen.features(), label);
    }

    private Linear calibrated(List<Seen> material, Question question) {
        String yes = material.stream()
                .map(seen -> question.answer(seen.mail()))
                .filter(word -> !word.equals("none"))
                .findFirst()
                .orElse("relevant");
        List<Double> margins = new ArrayList<>();
        List<Boolean> truths = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Seen> in = new ArrayList<>();
            List<Seen> out = new ArrayList<>();
            for (Seen seen : material) {
                (Math.floorMod(foldKey(seen.mail()).hashCode(), FOLDS) == fold ? out : in).add(seen);
            }
            Linear model = learn(in, question, yes);
            for (Seen seen : out) {
                margins.add(model.margin(seen.features()));
                truths.add(question.answer(seen.mail()).equals(yes));
            }
        }
        Calibration calibration = Calibration.of(margins, truths);
        return learn(material, question, yes).calibrated(calibration.slope(), calibration.shift());
    }

    /// Modern mailboxes and voices are few: their threads, by subject, are what must not leak.
    static String foldKey(Labelled mail) {
        return mail.source().equals("real")
                ? mail.group()
                : mail.message().subject().replaceAll("(?i)^((re|fwd?|aw): *)+", "") + mail.source();
    }

    private Linear learn(List<Seen> material, Question question, String yes) {
        return learner.learn(
                material.stream()
                        .map(seen -> example(seen, question.answer(seen.mail())))
                        .toList(),
                List.of(yes));
    }
}
