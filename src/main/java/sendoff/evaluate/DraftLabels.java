package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.mail.Conversations;
import sendoff.mail.MailReader;
import sendoff.tone.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Drafts with the findings a person would note.
final class DraftLabels {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MailReader MAIL = new MailReader();

    /// @param situation what it answers; the introducer is the labelled one, so that only tone is measured
    record LabelledDraft(String id, String text, Situation situation, List<Expected> findings) {}

    /// @param text the words, white space collapsed; empty when the finding is of something missing or of the whole
    record Expected(String rule, Optional<String> text) {}

    private DraftLabels() {}

    /// The mailboxes below `modern` that have drafts, in order of their names.
    static List<Path> mailboxes(Path corpus) {
        return below(corpus.resolve("modern"));
    }

    /// What lies in this folder and has drafts, in order of the names.
    static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.exists(one.resolve("drafts.jsonl")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<LabelledDraft> read(Path mailbox) {
        Map<String, JsonNode> labels = new HashMap<>();
        lines(mailbox.resolve("labels.jsonl"))
                .forEach(label -> labels.put(label.path("file").asString(""), label));
        List<Message> beside = messages(mailbox.resolve("messages"));
        List<LabelledDraft> drafts = new ArrayList<>();
        for (JsonNode draft : lines(mailbox.resolve("drafts.jsonl"))) {
            drafts.add(new LabelledDraft(
                    draft.path("id").asString(),
                    draft.path("text").asString(),
                    situation(mailbox, draft, labels, beside),
                    draft.path("findings")
                            .valueStream()
                            .map(finding -> new Expected(finding.path("rule").asString(), text(finding.path("text"))))
                            .toList()));
        }
        return drafts;
    }

    /// A JSON Lines file; nothing when it is absent.
    static List<JsonNode> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Situation situation(
            Path mailbox, JsonNode draft, Map<String, JsonNode> labels, List<Message> beside) {
        Optional<Framework> framework = text(draft.path("framework")).map(Framework::of);
        Optional<String> file = text(draft.path("reply_to_file"));
        Optional<Message> answered = file.map(name -> message(mailbox.resolve(name)));
        Situation situation = Situation.of(
                answered.map(message -> Conversations.answeredBy(message, beside, Owner.addressedBy(message)))
                        .orElse(List.of()),
                Optional.empty(),
                framework,
                Optional.empty());
        Optional<JsonNode> label = file.map(labels::get);
        return situation.with(new Situation.People(
                Optional.empty(),
                label.flatMap(node -> text(node.path("introducer"))).map(address -> party(answered, address)),
                label.flatMap(node -> text(node.path("requester"))).map(address -> party(answered, address)),
                label.flatMap(node -> text(node.path("target"))).map(Party::named),
                java.util.Set.of()));
    }

    /// Where labelled words stand in a draft, whatever its white space.
    static Optional<Finding.Span> place(String draft, String words) {
        String pattern = java.util.regex.Pattern.quote(words.strip()).replaceAll("\\s+", "\\\\E\\\\s+\\\\Q");
        var found = java.util.regex.Pattern.compile(pattern).matcher(draft);
        return found.find() ? Optional.of(new Finding.Span(found.start(), found.end())) : Optional.empty();
    }

    private static Party party(Optional<Message> message, String address) {
        return message.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.from()), each.recipients()))
                .filter(party -> party.isAt(address))
                .findFirst()
                .orElseGet(() -> address.contains("@") ? Party.at(address) : Party.named(address));
    }

    private static List<Message> messages(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(DraftLabels::message)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Message message(Path file) {
        try {
            return MAIL.read(Files.readAllBytes(file), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
