package sendoff.desk.common;

import java.nio.file.Path;
import java.util.function.Supplier;
import sendoff.assess.Recommendations;
import sendoff.mail.MailReader;
import sendoff.recognise.Recogniser;
import sendoff.tone.Tone;

/// The stages a message passes, in their order. They compute; the desk acts. What has to read models or rules
/// first is made when it is first needed.
public record Stages(
        MailReader reader,
        Supplier<Recogniser> recognising,
        Recommendations recommendations,
        Supplier<Playbooks> wording,
        Supplier<Tone> reading) {
    /// @param playbook the folder of the owner's templates; `tone.yaml` with their tone rules lies beside it
    public static Stages standard(Path playbook) {
        return new Stages(
                new MailReader(),
                Once.of(Recogniser::fromJar),
                new Recommendations(),
                Once.of(() -> new Playbooks(playbook)),
                new OwnTone(playbook.resolveSibling("tone.yaml")));
    }

    public Recogniser recogniser() {
        return recognising.get();
    }

    public Playbooks playbooks() {
        return wording.get();
    }

    public Tone tone() {
        return reading.get();
    }
}
