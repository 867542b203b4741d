package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sendoff.recognise.Models;

/// Models that learned from everything but one modern mailbox: they meet it as a stranger's.
final class Strangers {
    private Strangers() {}

    static Models models(Path corpus, Path mailbox) {
        List<Labelled> material = new ArrayList<>(Voices.in(Training.MATERIAL));
        material.addAll(LabelledMail.real(corpus));
        LabelledMail.mailboxes(corpus.resolve("modern")).stream()
                .filter(other -> !other.equals(mailbox))
                .map(LabelledMail::modern)
                .forEach(material::addAll);
        return new Lessons().learn(material);
    }
}
