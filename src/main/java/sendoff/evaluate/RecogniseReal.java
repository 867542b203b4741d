package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sendoff.domain.KindName;
import sendoff.evaluate.Judged.Case;
import sendoff.recognise.Recogniser;

/// Real mail in five folds; messages of one sender, subject or text stay in one fold.
final class RecogniseReal implements Section {
    private static final int FOLDS = 5;

    private final Lessons lessons;

    RecogniseReal(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String title() {
        return "Recognise, real mail";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        Material material = lessons.material(corpus);
        if (material.real().isEmpty()) {
            return Measured.NOTHING;
        }
        Judged judged = judge(material, progress);
        Judged random = judged.only(one -> one.mail().random());
        Tally relevance = judged.relevance();
        double falseRate = Tally.share(
                random.relevance().falseAlarms(),
                random.cases().stream().filter(one -> !one.mail().isRelevant()).count());
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.atLeast(
                        0.75,
                        "relevant F1",
                        relevance.f1(),
                        judged.interval(j -> j.relevance().f1())),
                Figure.of("relevant precision", relevance.precision(), "most negatives were found by keywords"),
                Figure.of("relevant recall", relevance.recall(), ""),
                Figure.atMost(
                        0.01,
                        "false on random mail",
                        falseRate,
                        random.relevance().falseAlarms() + " of "
                                + random.cases().size()),
                Figure.of("kinds macro-F1", judged.macroF1(), "")));
        Arrays.stream(KindName.values())
                .filter(kind -> kind != KindName.INITIATED)
                .forEach(kind -> figures.add(RecogniseModern.kindFigure(judged.of(kind), kind)));
        return new Measured(
                figures,
                "Confusion:\n\n" + judged.confusion() + "\nThe mistakes it was surest of:\n\n" + judged.worst());
    }

    private Judged judge(Material material, Consumer<String> progress) {
        List<Case> cases = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("  fold " + (fold + 1) + " of " + FOLDS);
            int left = fold;
            Predicate<Labelled> kept =
                    mail -> mail.isReal() && Math.floorMod(mail.group().hashCode(), FOLDS) == left;
            var recogniser = new Recogniser(lessons.learn(material.without(kept)), lessons.meanings());
            material.real().stream()
                    .filter(kept)
                    .forEach(mail -> cases.add(new Case(mail, recogniser.recognise(mail.message(), mail.owner()))));
        }
        return new Judged(cases);
    }
}
