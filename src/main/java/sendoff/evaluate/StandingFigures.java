package sendoff.evaluate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import sendoff.domain.Conversation;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.PromiseMade;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.recognise.Recogniser;
import sendoff.recognise.Standings;

/// Whose turn it is in the labelled conversations of the modern mailboxes: once with what the labels say each message
/// is, once with what a recogniser says that never saw the mailbox.
final class StandingFigures implements Section {
    private final Strangers strangers;

    StandingFigures(Strangers strangers) {
        this.strangers = strangers;
    }

    private static final double WANTED = 0.97;

    /// @param owedSince what the label says, where it says something
    private record Thread(
            String name, Conversation conversation, Labelled first, Standing.State state, Optional<Long> owedSince) {}

    private record Count(int right, int all, int owedRight, int owed, List<String> wrong) {
        static final Count NOTHING = new Count(0, 0, 0, 0, List.of());

        Count plus(Thread thread, Standing standing) {
            boolean same = standing.state() == thread.state();
            boolean since = thread.owedSince().equals(standing.owedSince().map(OffsetDateTime::toEpochSecond));
            boolean counts = thread.owedSince().isPresent();
            List<String> faults = new ArrayList<>(wrong);
            if (!same || (counts && !since)) {
                faults.add("- %s: %s, is %s%s"
                        .formatted(
                                thread.name(),
                                standing.state().word(),
                                thread.state().word(),
                                same ? " (owed since another message)" : ""));
            }
            return new Count(
                    right + (same ? 1 : 0),
                    all + 1,
                    owedRight + (counts && since ? 1 : 0),
                    owed + (counts ? 1 : 0),
                    faults);
        }
    }

    @Override
    public String title() {
        return "State of conversations";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Path> mailboxes = LabelledMail.mailboxes(corpus.resolve("modern"));
        if (mailboxes.isEmpty()) {
            return Measured.NOTHING;
        }
        Count labelled = Count.NOTHING;
        for (Path mailbox : mailboxes) {
            labelled = count(labelled, mailbox, asLabelled(mailbox));
        }
        Count recognised = Count.NOTHING;
        for (Path mailbox : mailboxes) {
            progress.accept("  without " + mailbox.getFileName());
            Recogniser stranger = strangers.to(corpus, mailbox);
            recognised = count(
                    recognised,
                    mailbox,
                    threads -> message ->
                            stranger.recognise(message, threads.first().owner()));
        }
        return new Measured(
                List.of(
                        state("state right", recognised),
                        since("owed since right", recognised),
                        state("state right, messages as labelled", labelled),
                        since("owed since right, messages as labelled", labelled)),
                "Wrong:\n\n" + String.join("\n", recognised.wrong()) + "\n\nWrong with messages as labelled:\n\n"
                        + String.join("\n", labelled.wrong()));
    }

    private static Figure state(String what, Count count) {
        return Figure.atLeast(WANTED, what, Tally.share(count.right(), count.all()), count.all() + " conversations");
    }

    private static Figure since(String what, Count count) {
        return Figure.of(what, Tally.share(count.owedRight(), count.owed()), "of " + count.owed() + " that are owed");
    }

    private static Count count(Count start, Path mailbox, Function<Thread, Function<Message, Recognition>> seen) {
        Count count = start;
        for (Thread thread : threads(mailbox)) {
            count = count.plus(
                    thread, Standings.of(thread.conversation(), thread.first().owner(), seen.apply(thread)));
        }
        return count;
    }

    private static List<Thread> threads(Path mailbox) {
        Map<String, Labelled> mail = new HashMap<>();
        LabelledMail.modern(mailbox).forEach(one -> mail.put(one.file(), one));
        return JsonLines.in(mailbox.resolve("threads.jsonl")).stream()
                .map(line -> {
                    List<Labelled> files =
                            line.strings("files").stream().map(mail::get).toList();
                    return new Thread(
                            mailbox.getFileName() + "/" + line.strings("files").getFirst(),
                            new Conversation(
                                    files.stream().map(Labelled::message).toList()),
                            files.getFirst(),
                            Standing.State.of(line.string("state")),
                            line.text("owed_since").map(OffsetDateTime::parse).map(OffsetDateTime::toEpochSecond));
                })
                .toList();
    }

    /// What the labels say of each message, its promises included.
    private static Function<Thread, Function<Message, Recognition>> asLabelled(Path mailbox) {
        Map<MessageId, Recognition> byId = new HashMap<>();
        Map<String, List<PromiseMade>> promises = PromiseFigures.labelled(mailbox);
        LabelledMail.modern(mailbox)
                .forEach(one -> byId.put(
                        one.message().id(),
                        new Recognition(
                                one.kind(),
                                1,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                one.label().spam(),
                                List.of(),
                                promises.getOrDefault(one.file(), List.of()))));
        return thread -> message -> byId.getOrDefault(message.id(), Recognition.none(1, List.of()));
    }
}
