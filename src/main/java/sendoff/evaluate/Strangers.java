package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sendoff.recognise.Models;
import sendoff.recognise.Recogniser;

/// Recognisers that learned from everything but one modern mailbox: they meet it as a stranger's.
final class Strangers {
    private final Lessons lessons;
    private final Map<Path, Models> learnt = new HashMap<>();

    Strangers(Lessons lessons) {
        this.lessons = lessons;
    }

    Recogniser to(Path corpus, Path mailbox) {
        return new Recogniser(models(corpus, mailbox), lessons.meanings());
    }

    Models models(Path corpus, Path mailbox) {
        return learnt.computeIfAbsent(mailbox, left -> lessons.learn(material(corpus, left)));
    }

    private static List<Labelled> material(Path corpus, Path mailbox) {
        List<Labelled> material = new ArrayList<>(Voices.in(Training.MATERIAL));
        material.addAll(LabelledMail.real(corpus));
        LabelledMail.mailboxes(corpus.resolve("modern")).stream()
                .filter(other -> !other.equals(mailbox))
                .map(LabelledMail::modern)
                .forEach(material::addAll);
        return material;
    }
}
