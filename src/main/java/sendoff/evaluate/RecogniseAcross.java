package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sendoff.evaluate.Judged.Case;
import sendoff.recognise.Recogniser;

/// Whole sources kept from training: real mail judged by models that never saw any, and each third of the written
/// voices by models that never heard them.
final class RecogniseAcross implements Section {
    private static final int THIRDS = 3;

    private final Lessons lessons;

    RecogniseAcross(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String title() {
        return "Recognise, sources never seen";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        Material material = lessons.material(corpus);
        if (material.real().isEmpty()) {
            return Measured.NOTHING;
        }
        progress.accept("  without real mail");
        var real = new Judged(judge(material.withoutRealMail(), material.real()));
        List<Case> heard = new ArrayList<>();
        List<String> voices = material.ours().stream()
                .map(Labelled::source)
                .filter(source -> source.startsWith(Voices.SOURCE))
                .distinct()
                .toList();
        for (int third = 0; third < THIRDS; third++) {
            progress.accept("  without a third of the voices, " + (third + 1) + " of " + THIRDS);
            int left = third;
            Predicate<Labelled> kept =
                    mail -> voices.contains(mail.source()) && voices.indexOf(mail.source()) % THIRDS == left;
            heard.addAll(judge(
                    material.without(kept),
                    material.ours().stream().filter(kept).toList()));
        }
        List<Figure> figures = new ArrayList<>(figures("real mail", real));
        figures.addAll(figures("voices", new Judged(heard)));
        return new Measured(figures, "Voices, confusion:\n\n" + new Judged(heard).confusion());
    }

    private List<Case> judge(List<Labelled> learnt, List<Labelled> kept) {
        var recogniser = new Recogniser(lessons.learn(learnt), lessons.meanings());
        return kept.stream()
                .map(mail -> new Case(mail, recogniser.recognise(mail.message(), mail.owner())))
                .toList();
    }

    private static List<Figure> figures(String what, Judged judged) {
        Tally relevance = judged.relevance();
        return List.of(
                Figure.of(
                        "relevant F1, " + what,
                        relevance.f1(),
                        judged.interval(j -> j.relevance().f1())),
                Figure.of(
                        "relevant precision, " + what,
                        relevance.precision(),
                        judged.cases().size() + " messages"),
                Figure.of("relevant recall, " + what, relevance.recall(), ""),
                Figure.of("kinds macro-F1, " + what, judged.macroF1(), ""),
                Figure.of("calibration error, " + what, judged.calibrationError(), ""));
    }
}
