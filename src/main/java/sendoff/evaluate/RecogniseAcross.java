package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sendoff.evaluate.Judged.Case;
import sendoff.recognise.Recogniser;

/// Whole sources kept from training: real mail judged by models that never saw any, and each third of the written
/// voices
/// by models that never heard them.
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
        List<Labelled> all = new ArrayList<>(Voices.in(Training.MATERIAL));
        all.addAll(LabelledMail.real(corpus));
        LabelledMail.mailboxes(corpus.resolve("modern")).forEach(mailbox -> all.addAll(LabelledMail.modern(mailbox)));
        if (all.stream().noneMatch(RecogniseAcross::isReal)) {
            return Measured.NOTHING;
        }
        progress.accept("  without real mail");
        var real = new Judged(without(all, RecogniseAcross::isReal));
        List<Case> heard = new ArrayList<>();
        List<String> voices = all.stream()
                .map(Labelled::source)
                .filter(source -> source.startsWith("voices/"))
                .distinct()
                .toList();
        for (int third = 0; third < THIRDS; third++) {
            progress.accept("  without a third of the voices, " + (third + 1) + " of " + THIRDS);
            int left = third;
            heard.addAll(without(
                    all, mail -> Math.floorMod(voices.indexOf(mail.source()), THIRDS) == left && !isOfCorpus(mail)));
        }
        List<Figure> figures = new ArrayList<>(figures("real mail", real));
        figures.addAll(figures("voices", new Judged(heard)));
        return new Measured(figures, "Voices, confusion:\n\n" + new Judged(heard).confusion());
    }

    private static boolean isReal(Labelled mail) {
        return mail.source().equals("real");
    }

    private static boolean isOfCorpus(Labelled mail) {
        return !mail.source().startsWith("voices/");
    }

    private List<Case> without(List<Labelled> all, Predicate<Labelled> kept) {
        var recogniser =
                new Recogniser(lessons.learn(all.stream().filter(kept.negate()).toList()), lessons.meanings());
        return all.stream()
                .filter(kept)
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
