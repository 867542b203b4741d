package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
        List<Labelled> real = LabelledMail.real(corpus);
        if (real.isEmpty()) {
            return Measured.NOTHING;
        }
        Judged judged = judge(corpus, real, progress);
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

    private Judged judge(Path corpus, List<Labelled> real, Consumer<String> progress) {
        List<Labelled> base = new ArrayList<>(Voices.in(Training.MATERIAL));
        LabelledMail.mailboxes(corpus.resolve("modern")).forEach(mailbox -> base.addAll(LabelledMail.modern(mailbox)));
        List<Case> cases = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("  fold " + (fold + 1) + " of " + FOLDS);
            List<Labelled> material = new ArrayList<>(base);
            List<Labelled> kept = new ArrayList<>();
            for (Labelled mail : real) {
                (Math.floorMod(mail.group().hashCode(), FOLDS) == fold ? kept : material).add(mail);
            }
            var recogniser = new Recogniser(lessons.learn(material), lessons.meanings());
            kept.forEach(mail -> cases.add(new Case(mail, recogniser.recognise(mail.message(), mail.owner()))));
        }
        return new Judged(cases);
    }
}
