package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Conversation;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.mail.Conversations;
import sendoff.mail.MailReader;

/// Are the conversations of the modern mailboxes found, when all messages of a mailbox come in at once? One is found
/// when it has exactly the messages listed; some lists leave out what came later, so part of the rest is no mistake.
/// Second figure: with only the messages listed, is it one conversation?
public final class ConversationFigures implements Section {
    private static final Pattern FILE = Pattern.compile("\"(messages/[^\"]+)\"");

    @Override
    public String title() {
        return "Conversations, modern mail";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Figure> figures = new ArrayList<>();
        StringBuilder details = new StringBuilder();
        int found = 0;
        int alone = 0;
        int all = 0;
        for (Path mailbox : LabelledMail.mailboxes(corpus.resolve("modern"))) {
            Counts counts = count(mailbox, MailboxOwners.of(mailbox));
            found += counts.found();
            alone += counts.alone();
            all += counts.all();
            figures.add(Figure.of("found exactly, " + mailbox.getFileName(), counts.share(), counts.note()));
            counts.missed().forEach(miss -> details.append("- ").append(miss).append('\n'));
        }
        if (all == 0) {
            return Measured.NOTHING;
        }
        figures.add(Figure.of("one conversation when alone", (double) alone / all, alone + " of " + all));
        figures.add(Figure.of("found exactly, all", (double) found / all, found + " of " + all));
        return new Measured(figures, details.toString());
    }

    private record Counts(int found, int alone, int all, List<String> missed) {
        double share() {
            return (double) found / all;
        }

        String note() {
            return found + " of " + all;
        }
    }

    private static Counts count(Path folder, Owner owner) {
        Map<MessageId, String> files = new HashMap<>();
        Map<String, Message> mail = new TreeMap<>();
        for (Path file : list(folder.resolve("messages"))) {
            Message message = read(file);
            files.put(message.id(), "messages/" + file.getFileName());
            mail.put("messages/" + file.getFileName(), message);
        }
        Map<String, Set<String>> found = new HashMap<>();
        for (Conversation conversation : Conversations.join(mail.values(), owner)) {
            Set<String> together = new HashSet<>();
            conversation.messages().forEach(message -> together.add(files.getOrDefault(message.id(), "")));
            together.forEach(file -> found.put(file, together));
        }
        List<String> threads = lines(folder.resolve("threads.jsonl"));
        long alone = threads.stream()
                .map(thread -> filesIn(thread).stream().map(mail::get).toList())
                .filter(listed -> Conversations.join(listed, owner).size() == 1)
                .count();
        return compare(threads, found, (int) alone);
    }

    private static Counts compare(List<String> threads, Map<String, Set<String>> found, int alone) {
        List<String> missed = new ArrayList<>();
        for (String thread : threads) {
            List<String> listed = filesIn(thread);
            Set<String> together = found.getOrDefault(listed.getFirst(), Set.of());
            if (!together.equals(Set.copyOf(listed))) {
                missed.add(difference(listed, together));
            }
        }
        return new Counts(threads.size() - missed.size(), alone, threads.size(), missed);
    }

    private static String difference(List<String> listed, Set<String> together) {
        List<String> lacking =
                listed.stream().filter(file -> !together.contains(file)).toList();
        List<String> toomuch = together.stream()
                .filter(file -> !listed.contains(file))
                .sorted()
                .toList();
        return listed.getFirst() + ": lacks " + lacking + ", has besides " + toomuch;
    }

    private static List<String> filesIn(String thread) {
        return FILE.matcher(thread).results().map(match -> match.group(1)).toList();
    }

    private static Message read(Path file) {
        try {
            return new MailReader().read(Files.readAllBytes(file), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
