package sendoff.evaluate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import sendoff.recognise.Models;
import sendoff.recognise.Recogniser;

/// Recognisers that never saw the mailbox they judge.
interface Strangers {
    /// What they have learnt.
    Models models(Path corpus, Path mailbox);

    Function<String, Optional<float[]>> meanings();

    default Recogniser to(Path corpus, Path mailbox) {
        return new Recogniser(models(corpus, mailbox), meanings());
    }

    /// They learn from everything but the one modern mailbox.
    static Strangers leavingOut(Lessons lessons) {
        Map<Path, Models> learnt = new HashMap<>();
        return of(
                (corpus, mailbox) -> learnt.computeIfAbsent(
                        mailbox,
                        left -> lessons.learn(lessons.material(corpus)
                                .without(mail -> mail.source().equals(LabelledMail.source(left))))),
                lessons.meanings());
    }

    /// What comes with the program; for mailboxes that are no training material.
    static Strangers asItStands() {
        return of((corpus, mailbox) -> Models.fromJar(), new KeptMeanings());
    }

    private static Strangers of(BiFunction<Path, Path, Models> models, Function<String, Optional<float[]>> meanings) {
        return new Strangers() {
            @Override
            public Models models(Path corpus, Path mailbox) {
                return models.apply(corpus, mailbox);
            }

            @Override
            public Function<String, Optional<float[]>> meanings() {
                return meanings;
            }
        };
    }
}
