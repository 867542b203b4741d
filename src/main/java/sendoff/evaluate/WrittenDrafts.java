package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Channel;
import sendoff.domain.Finding.Span;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.tone.Situation;

/// The examples in `src/test/tone`, written without a look at the rules: single lines set into a plain draft, and
/// whole drafts with everything a reader would note in them.
final class WrittenDrafts {
    static final Path FOLDER = Path.of("src", "test", "tone");

    private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2026-03-03T09:00:00+01:00");
    private static final Owner OWNER = new Owner("Ada Lindqvist", Set.of("ada@example.com"));
    private static final String ASKER = "asker@example.net";
    private static final Set<String> OWNERS = Set.of("Ada", "A.", "A. Lindqvist", "Ada Lindqvist");
    private static final int LONGEST_NAME = 30;
    private static final Pattern MARK = Pattern.compile("«([a-z-]+)\\|([^»]*)»");
    private static final String FRAME = """
            Hi Carla,

            %s%s%s

            %sAda
            """;
    private static final String THANKS = "Thank you for writing about the pumps. ";
    private static final String DECISION = "I take no calls this quarter. ";
    private static final String GOODWILL = "I wish you a good launch.\n\n";

    /// One line of `*-examples.txt`.
    ///
    /// @param speaks whether the rule should
    record Line(String rule, boolean speaks, String text, String draft, Situation situation) {
        @Override
        public String toString() {
            return rule + (speaks ? " + " : " - ") + text;
        }
    }

    /// One draft of `*-drafts.txt`.
    record Whole(String draft, Situation situation, List<Expected> findings) {
        @Override
        public String toString() {
            return draft.replaceAll("\\s+", " ").strip();
        }
    }

    /// @param span empty for what is missing
    record Expected(String rule, Optional<Span> span) {}

    private WrittenDrafts() {}

    static List<Line> lines(String half) {
        return lines(FOLDER, half);
    }

    static List<Line> lines(Path folder, String half) {
        List<Line> lines = new ArrayList<>();
        String rule = "";
        Path examples = folder.resolve(half + "-examples.txt");
        if (!Files.exists(examples)) {
            return lines;
        }
        for (String line : read(examples).lines().toList()) {
            if (line.startsWith("# ")) {
                rule = line.substring(2).strip();
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                lines.add(line(rule, line.startsWith("+"), line.substring(2)));
            }
        }
        return lines;
    }

    static List<Whole> drafts(String half) {
        return drafts(FOLDER, half);
    }

    static List<Whole> drafts(Path folder, String half) {
        Path drafts = folder.resolve(half + "-drafts.txt");
        if (!Files.exists(drafts)) {
            return List.of();
        }
        return Arrays.stream(read(drafts).split("(?m)^## "))
                .skip(1)
                .map(WrittenDrafts::whole)
                .toList();
    }

    private static Line line(String rule, boolean speaks, String text) {
        return switch (rule) {
            case "wrong-name", "form-letter" -> answering(rule, speaks, text);
            case "introducer-not-thanked" -> introduced(rule, speaks, text);
            default -> new Line(rule, speaks, text, framed(rule, text), known(rule));
        };
    }

    private static Situation known(String rule) {
        var framework = rule.equals("undated-promise") ? Framework.REDIRECT : Framework.DIRECT_CLOSURE;
        var people = rule.equals("refusal-given-away")
                ? people(Optional.empty(), Optional.of("Carla Mendes"), Optional.of("Dana Whitfield"))
                : people(Optional.empty(), Optional.of("Carla Mendes"), Optional.empty());
        return Situation.of(Optional.empty(), Optional.empty(), Optional.of(framework), Optional.of(OWNER))
                .with(people);
    }

    /// The line in an answer that has everything else an answer needs.
    private static String framed(String rule, String text) {
        return switch (rule) {
            case "no-thanks" -> FRAME.formatted("", text + " ", DECISION, GOODWILL);
            case "no-decision" -> FRAME.formatted(THANKS, text, "", GOODWILL);
            case "no-goodwill" -> FRAME.formatted(THANKS, DECISION, text, "");
            default -> FRAME.formatted(THANKS, DECISION, text, GOODWILL);
        };
    }

    /// `asker @ their message >> draft`, or with the framework before it: `framework | asker >> their message >>
    /// draft`.
    private static Line answering(String rule, boolean speaks, String text) {
        String[] parts = text.split(" >> ", -1);
        String[] head = parts[0].split(" [|@] ", -1);
        boolean letter = rule.equals("form-letter");
        String asker = letter || head.length < 2 ? head[head.length - 1] : head[0];
        String message = letter ? parts[1] : head.length < 2 ? "Could we talk about pumps next week?" : head[1];
        String draft = unescaped(parts[parts.length - 1]);
        boolean greetingOnly = !letter && head.length < 2;
        Situation situation = Situation.of(
                        Optional.of(asking(Party.of(asker, ASKER), message)),
                        Optional.empty(),
                        Optional.of(letter ? Framework.of(head[0]) : Framework.DIRECT_CLOSURE),
                        Optional.of(OWNER))
                .with(people(Optional.empty(), Optional.of(asker), Optional.empty()));
        return new Line(
                rule,
                speaks,
                text,
                greetingOnly ? draft + "\n\n" + THANKS + DECISION + "\n\n" + GOODWILL + "Ada\n" : draft,
                situation);
    }

    /// `framework | introducer | requester >> draft`
    private static Line introduced(String rule, boolean speaks, String text) {
        String[] parts = text.split(" >> ", -1);
        String[] head = parts[0].split(" \\| ", -1);
        Situation situation = Situation.of(
                        Optional.empty(), Optional.empty(), Optional.of(Framework.of(head[0])), Optional.of(OWNER))
                .with(people(Optional.of(head[1]), Optional.of(head[2]), Optional.empty()));
        return new Line(rule, speaks, text, unescaped(parts[1]), situation);
    }

    private static Whole whole(String entry) {
        String head = entry.lines().findFirst().orElseThrow();
        String body = entry.substring(head.length()).strip();
        List<Expected> expected = new ArrayList<>();
        Matcher missing = Pattern.compile("\n-- ([a-z, -]+)$").matcher(body);
        if (missing.find()) {
            Arrays.stream(missing.group(1).split("[, ]+"))
                    .forEach(rule -> expected.add(new Expected(rule, Optional.empty())));
            body = body.substring(0, missing.start());
        }
        return new Whole(unmarked(body, expected), situation(head, signer(body)), expected);
    }

    private static String unmarked(String body, List<Expected> expected) {
        var plain = new StringBuilder();
        Matcher mark = MARK.matcher(body);
        int from = 0;
        while (mark.find()) {
            plain.append(body, from, mark.start());
            int start = plain.length();
            plain.append(mark.group(2));
            expected.add(new Expected(mark.group(1), Optional.of(new Span(start, plain.length()))));
            from = mark.end();
        }
        return plain.append(body.substring(from)).append('\n').toString();
    }

    /// Who writes: the name at the foot.
    private static Owner signer(String body) {
        String name = body.substring(body.lastIndexOf('\n') + 1).strip();
        return OWNERS.stream().anyMatch(name::equalsIgnoreCase) || name.length() > LONGEST_NAME
                ? OWNER
                : new Owner(name, OWNER.addresses());
    }

    private static Situation situation(String head, Owner owner) {
        String framework = head.split(" ", 2)[0];
        var facts = new Situation.Facts(
                head.contains(" late"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Optional<String> requester = after(head, "requester: ");
        var answered = after(head, "message: ")
                .map(text -> asking(requester.map(name -> Party.of(name, ASKER)).orElse(Party.at(ASKER)), text));
        return Situation.of(
                        answered,
                        Optional.empty(),
                        framework.equals("none") ? Optional.empty() : Optional.of(Framework.of(framework)),
                        Optional.of(owner))
                .with(people(owner, after(head, "introducer: "), requester, after(head, "target: ")))
                .with(facts);
    }

    private static Message asking(Party asker, String text) {
        var headers = new Message.Headers(
                asker, List.of(), List.of(), List.of(), List.of(), "A question", Optional.empty(), List.of());
        return new Message(
                new MessageId("q@example"),
                Channel.EMAIL,
                WRITTEN,
                headers,
                MessageText.of(text),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }

    private static Optional<String> after(String head, String key) {
        return Arrays.stream(head.split(" \\| "))
                .filter(part -> part.contains(key))
                .map(part -> part.substring(part.indexOf(key) + key.length()))
                .findFirst();
    }

    private static Situation.People people(
            Optional<String> introducer, Optional<String> requester, Optional<String> target) {
        return people(OWNER, introducer, requester, target);
    }

    private static Situation.People people(
            Owner owner, Optional<String> introducer, Optional<String> requester, Optional<String> target) {
        return new Situation.People(
                Optional.of(owner),
                introducer.map(Party::named),
                requester.map(Party::named),
                target.map(Party::named),
                Set.of());
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
