package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.evaluate.Judged.Case;
import sendoff.mail.Conversations;
import sendoff.recognise.InContext;
import sendoff.recognise.Recogniser;

/// Each modern mailbox, judged by models that never saw it: the honest figure for mail of a stranger. Each message is
/// read with the conversation around it, as in a mailbox.
final class RecogniseModern implements Section {
    private final Strangers strangers;

    RecogniseModern(Strangers strangers) {
        this.strangers = strangers;
    }

    @Override
    public String title() {
        return "Recognise, modern mail";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Path> mailboxes = LabelledMail.mailboxes(corpus.resolve("modern"));
        if (mailboxes.isEmpty()) {
            return Measured.NOTHING;
        }
        var stages = new Stages();
        Judged judged = judge(corpus, mailboxes, stages, progress);
        List<Figure> figures = new ArrayList<>(figures(judged));
        for (Path mailbox : mailboxes) {
            String name = mailbox.getFileName().toString();
            Judged part = judged.only(one -> one.mail().source().endsWith(name));
            figures.add(Figure.of("relevant recall, " + name, part.relevance().recall(), ""));
            figures.add(
                    Figure.of("relevant precision, " + name, part.relevance().precision(), ""));
            figures.add(Figure.of("kinds macro-F1, " + name, part.macroF1(), ""));
        }
        return new Measured(
                figures,
                "What each stage brings:\n\n" + stages.table() + "\nConfusion:\n\n" + judged.confusion()
                        + "\nThe mistakes it was surest of:\n\n" + judged.worst());
    }

    private Judged judge(Path corpus, List<Path> mailboxes, Stages stages, Consumer<String> progress) {
        List<Case> cases = new ArrayList<>();
        for (Path mailbox : mailboxes) {
            progress.accept("  without " + mailbox.getFileName());
            Recogniser stranger = strangers.to(corpus, mailbox);
            List<Labelled> mail = LabelledMail.modern(mailbox);
            stages.add(strangers.models(corpus, mailbox), mail);
            cases.addAll(inContext(stranger, MailboxOwners.of(mailbox), mail));
        }
        return new Judged(cases);
    }

    private static List<Case> inContext(Recogniser stranger, Owner owner, List<Labelled> mail) {
        List<Message> messages = mail.stream().map(Labelled::message).toList();
        InContext context =
                InContext.of(Conversations.join(messages, owner), owner, message -> stranger.recognise(message, owner));
        return mail.stream()
                .map(one -> new Case(one, context.recognise(one.message())))
                .toList();
    }

    private static List<Figure> figures(Judged judged) {
        Tally relevance = judged.relevance();
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.atLeast(
                        0.95,
                        "relevant recall",
                        relevance.recall(),
                        judged.interval(j -> j.relevance().recall())),
                Figure.atLeast(
                        0.90,
                        "relevant precision",
                        relevance.precision(),
                        judged.interval(j -> j.relevance().precision())),
                Figure.atLeast(0.85, "kinds macro-F1", judged.macroF1(), judged.interval(Judged::macroF1)),
                Figure.of(
                        "calibration error",
                        judged.calibrationError(),
                        "how far confidence is from the share of kinds that are right"),
                Figure.atLeast(0.90, "introducer right", judged.introducerRight(), "where found as introduced"),
                Figure.atLeast(0.90, "requester right", judged.requesterRight(), "where the kind was found"),
                Figure.of(
                        "both right, of all relevant", judged.rolesRightOfAll(), "a missed message counts as wrong")));
        Arrays.stream(KindName.values()).forEach(kind -> figures.add(kindFigure(judged.of(kind), kind)));
        return figures;
    }

    static Figure kindFigure(Tally tally, KindName kind) {
        return Figure.of(
                kind.word() + " F1",
                tally.f1(),
                String.format(java.util.Locale.ROOT, "P %.2f, R %.2f", tally.precision(), tally.recall()));
    }
}
