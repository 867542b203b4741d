package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.evaluate.Labelled.Label;
import sendoff.intake.MailFiles;
import sendoff.intake.RawMessage;
import sendoff.intake.Reading;
import sendoff.mail.MailReader;

/// A real mailbox of the development corpus that was read for this project: the corpus has no labels for it.
/// They lie in `src/train` by `Message-ID`; the mail stays where it is, and without it they teach nothing.
final class BulkMail {
    static final String SOURCE = "bulk";

    private static final String LABELS = "enron-kaminski-v.tsv";
    private static final Path MAILBOX = Path.of("bulk", "enron-kaminski-v.mbox.gz");
    private static final String WHOSE = "kaminski";
    private static final String REMARK = "#";

    /// What some programs of that time put before a subject: "Re : Re: ". Here nothing may leak, so it counts, too.
    private static final Pattern AGAIN = Pattern.compile("^((re|fwd?|aw) *: *)+");

    /// So many words in a row make it the same text.
    private static final int RUN = 12;

    private BulkMail() {}

    /// What was labelled of it, seen from the first recipient's mailbox; nothing where the corpus is not.
    ///
    /// @param project where the labels lie
    static List<Labelled> in(Path project, Path corpus) {
        Path mailbox = corpus.resolve(MAILBOX);
        Path labelled = project.resolve(LABELS);
        if (!Files.exists(mailbox) || !Files.exists(labelled)) {
            return List.of();
        }
        Map<String, Label> labels = labels(labelled);
        List<Labelled> found = new ArrayList<>();
        var reader = new MailReader();
        MailFiles.read(mailbox, new Reading() {
            @Override
            public void message(RawMessage raw) {
                Message message = reader.read(raw.bytes(), raw.labels());
                Optional.ofNullable(labels.remove(message.id().value()))
                        .ifPresent(label -> found.add(new Labelled(
                                message, LabelledMail.recipient(message), label, SOURCE, SOURCE, raw.file(), false)));
            }

            @Override
            public void passedOver(String file, String why) {
                throw new IllegalStateException(file + ": " + why);
            }
        });
        return found;
    }

    /// Not by the mailbox's owner, who wrote a third of it.
    static boolean isIncoming(Labelled mail) {
        return sender(mail).filter(address -> address.contains(WHOSE)).isEmpty();
    }

    /// Those that share neither sender nor subject nor any run of words with the mail kept from training.
    static List<Labelled> apartFrom(Collection<Labelled> kept, List<Labelled> bulk) {
        Set<String> senders = all(kept, mail -> sender(mail).stream());
        Set<String> subjects = all(kept, mail -> subject(mail).stream());
        Set<String> runs = all(kept, BulkMail::runs);
        return bulk.stream()
                .filter(mail -> sender(mail).filter(senders::contains).isEmpty())
                .filter(mail -> subject(mail).filter(subjects::contains).isEmpty())
                .filter(mail -> runs(mail).noneMatch(runs::contains))
                .toList();
    }

    private static Set<String> all(Collection<Labelled> mails, Function<Labelled, Stream<String>> marks) {
        return mails.stream().flatMap(marks).collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<String> sender(Labelled mail) {
        return mail.message().from().address();
    }

    private static Optional<String> subject(Labelled mail) {
        return Optional.of(AGAIN.matcher(mail.topic().toLowerCase(Locale.ROOT))
                        .replaceFirst("")
                        .strip())
                .filter(subject -> !subject.isEmpty());
    }

    private static Stream<String> runs(Labelled mail) {
        var text = mail.message().text();
        String[] words = String.join(" ", text.own(), text.quoted(), text.forwarded())
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+");
        return IntStream.rangeClosed(0, words.length - RUN)
                .mapToObj(from -> String.join(" ", List.of(words).subList(from, from + RUN)));
    }

    private static Map<String, Label> labels(Path file) {
        Map<String, Label> labels = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith(REMARK)) {
                    String[] words = line.split("\t");
                    labels.put(
                            words[0],
                            new Label(
                                    KindName.of(words[1]),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    words.length > 2 && words[2].equals("spam")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}
