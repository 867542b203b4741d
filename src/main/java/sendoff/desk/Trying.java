package sendoff.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.desk.weighing.Tick;
import sendoff.domain.Conversation;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Preferences;
import sendoff.domain.PromiseMade;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.intake.MailFiles;
import sendoff.intake.RawMessage;
import sendoff.intake.Reading;
import sendoff.mail.Conversations;
import sendoff.mail.Corrections;
import sendoff.mail.MailReader;
import sendoff.mail.Undated;
import sendoff.recognise.InContext;
import sendoff.recognise.Promises;
import sendoff.recognise.Standings;
import sendoff.tone.Situation;

/// Single stages on single messages and drafts, for the command line. Keeps nothing and needs no database.
public final class Trying {
    private final Stages stages;

    public Trying(Stages stages) {
        this.stages = stages;
    }

    /// One message as it was read.
    public record Read(String file, Message message) {}

    /// Reads every message at these paths; `-` is one raw message on `in`.
    ///
    /// @param leftOut told of each file that was passed over, and why
    /// @throws IOException from the stream itself
    public void read(List<Path> paths, InputStream in, Consumer<Read> each, BiConsumer<String, String> leftOut)
            throws IOException {
        var reading = new EachMessage(stages.reader(), each, leftOut);
        for (Path path : paths) {
            if (path.toString().equals("-")) {
                MailFiles.read(in, reading);
            } else {
                MailFiles.read(path, reading);
            }
        }
    }

    private record EachMessage(MailReader reader, Consumer<Read> each, BiConsumer<String, String> leftOut)
            implements Reading {
        @Override
        public void message(RawMessage message) {
            each.accept(new Read(message.file(), reader.read(message.bytes(), message.labels())));
        }

        @Override
        public void passedOver(String file, String why) {
            leftOut.accept(file, why);
        }
    }

    public Recognition recognise(Message message, Owner owner) {
        return stages.recogniser().recognise(message, owner);
    }

    /// What each of these messages is, in the conversations that they make up.
    public Function<Message, Recognition> recognise(List<Message> messages, Owner owner) {
        return InContext.of(Conversations.join(messages, owner), owner, message -> recognise(message, owner))
                ::recognise;
    }

    public List<PromiseMade> promises(String text, OffsetDateTime at) {
        return new Promises().in(text, at);
    }

    /// A conversation and where it stands.
    ///
    /// @param due when the owed answer is due; empty when nothing is owed
    public record Thread(Conversation conversation, Standing standing, Optional<OffsetDateTime> due) {}

    public List<Thread> threads(List<Message> messages, Owner owner) {
        var threads = new ArrayList<Thread>();
        for (Conversation conversation : Conversations.join(Undated.placed(messages), owner, Corrections.NONE)) {
            Standing standing = Standings.of(conversation, owner, message -> recognise(message, owner));
            threads.add(new Thread(conversation, standing, due(standing, zone(messages, owner, standing))));
        }
        return threads;
    }

    private static Optional<OffsetDateTime> due(Standing standing, ZoneId zone) {
        return Ownership.due(Preferences.standard(zone), Ownership.calendar(Preferences.standard(zone)), standing)
                .map(due -> due.atZone(zone).toOffsetDateTime());
    }

    /// Where the owner was: nobody says so here, but their own mail shows it. The message they wrote nearest in time
    /// to what is owed; without any, the place of whoever asked.
    private static ZoneId zone(List<Message> messages, Owner owner, Standing standing) {
        Optional<OffsetDateTime> since = standing.owedSince();
        return since.flatMap(then -> messages.stream()
                        .filter(owner::wrote)
                        .min(Comparator.comparing(
                                message -> Duration.between(message.at(), then).abs()))
                        .map(Message::at)
                        .or(() -> since))
                .<ZoneId>map(OffsetDateTime::getOffset)
                .orElse(ZoneOffset.UTC);
    }

    /// @param replyTo   the message that the draft answers
    /// @param mail      other messages, some perhaps of the same conversation
    /// @param framework empty where nobody chose yet
    public Tone tone(
            String draft,
            Optional<Message> replyTo,
            List<Message> mail,
            Optional<Framework> framework,
            Optional<Owner> owner) {
        Owner reading = owner.orElseGet(() -> new Owner("", java.util.Set.of()));
        var situation = Situation.of(
                replyTo.stream()
                        .flatMap(message -> Conversations.answeredBy(message, mail, reading).stream())
                        .toList(),
                replyTo.map(message -> recognise(message, reading)),
                framework,
                owner);
        List<Finding> findings = stages.tone().check(draft, situation);
        return new Tone(findings, Tick.of(stages.tone().checklist(draft, situation)));
    }

    /// What is wrong with the owner's `tone.yaml`: each with its line and what to do.
    public List<String> toneProblems() {
        return stages.tone().problems();
    }

    public record Tone(List<Finding> findings, List<Tick> checklist) {
        public Tone {
            findings = List.copyOf(findings);
            checklist = List.copyOf(checklist);
        }
    }
}
