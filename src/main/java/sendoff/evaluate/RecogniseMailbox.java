package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import sendoff.domain.Filed;
import sendoff.evaluate.Judged.Case;
import sendoff.recognise.Recogniser;

/// What came into a real mailbox, in folds by sender: how many asks are found, and how quiet the rest leaves the desk.
///
/// Unlike the corpus' labelled mail, most of which was searched for by keywords, this is mail as it comes. Its labels
/// are this project's own reading of it.
final class RecogniseMailbox implements Section {
    private static final int FOLDS = 3;

    private final Lessons lessons;

    RecogniseMailbox(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String title() {
        return "Recognise, a real mailbox from end to end";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        Material material = lessons.material(corpus);
        if (material.bulk().isEmpty()) {
            return Measured.NOTHING;
        }
        Judged judged = judge(material, progress);
        Judged surely = judged.only(one -> one.said().confidence() >= Filed.SURE_ENOUGH || !says(one));
        Tally all = judged.relevance();
        long asks =
                judged.cases().stream().filter(one -> one.mail().isRelevant()).count();
        long others = judged.cases().size() - asks;
        Tally sure = surely.relevance();
        return new Measured(
                List.of(
                        Figure.of("asks found", all.recall(), String.format(Locale.ROOT, "of %d", asks)),
                        Figure.of(
                                "others taken for one",
                                Tally.share(all.falseAlarms(), others),
                                String.format(Locale.ROOT, "%d of %d", all.falseAlarms(), others)),
                        Figure.of(
                                "asks that lie on the desk", Tally.share(sure.hits(), asks), "the rest is asked about"),
                        Figure.of(
                                "others that lie on the desk",
                                Tally.share(sure.falseAlarms(), others),
                                String.format(Locale.ROOT, "%d of %d", sure.falseAlarms(), others)),
                        Figure.of("kinds macro-F1", judged.macroF1(), "")),
                "Confusion:\n\n" + judged.confusion());
    }

    private static boolean says(Case one) {
        return one.said().kind().isRelevant();
    }

    private Judged judge(Material material, Consumer<String> progress) {
        List<Case> cases = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("  fold " + (fold + 1) + " of " + FOLDS);
            int left = fold;
            List<Labelled> kept = material.bulk().stream()
                    .filter(BulkMail::isIncoming)
                    .filter(mail ->
                            Math.floorMod(mail.message().from().address().hashCode(), FOLDS) == left)
                    .toList();
            var recogniser = new Recogniser(lessons.learn(material.apartFrom(kept)), lessons.meanings());
            kept.forEach(mail -> cases.add(new Case(mail, recogniser.recognise(mail.message(), mail.owner()))));
        }
        return new Judged(cases);
    }
}
