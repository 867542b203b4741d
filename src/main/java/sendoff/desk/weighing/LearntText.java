package sendoff.desk.weighing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.domain.MessageId;
import sendoff.domain.SenderRule;
import sendoff.domain.SenderRule.Scope;

/// What was learnt as a text file: a line each, its parts apart by tabs.
///
/// `never  domain  example.com` is a rule. A lesson has the message, when it was sent, what the owner called it
/// (`answered` where they only answered), what the program had made of it, and what it can be known by.
public final class LearntText {
    private static final String HEAD = """
            # What Sendoff learnt from you: rules (always or never, of what, which), then lessons.
            # It names people and single words of their mail. Lines that begin with # say nothing.
            """;
    private static final String ALWAYS = "always";
    private static final String NEVER = "never";
    private static final String LESSON = "lesson";
    private static final String ANSWERED = "answered";
    private static final int MOST_LINES = 50_000;

    private LearntText() {}

    /// @param problems the lines that can't be read, each with its number
    public record Read(List<SenderRule> rules, List<Lesson> lessons, List<String> problems) {}

    static String write(List<SenderRule> rules, List<Lesson> lessons) {
        var text = new StringBuilder(HEAD);
        rules.forEach(
                rule -> line(text, rule.always() ? ALWAYS : NEVER, rule.scope().word(), rule.value()));
        lessons.forEach(lesson -> line(
                text,
                LESSON,
                lesson.message().value(),
                lesson.at().toString(),
                lesson.kind().map(KindName::word).orElse(ANSWERED),
                new TreeMap<>(lesson.margins())
                        .entrySet().stream()
                                .map(margin -> margin.getKey() + "=" + margin.getValue())
                                .collect(Collectors.joining(" ")),
                String.join(" ", lesson.marks())));
        return text.toString();
    }

    private static void line(StringBuilder text, String... parts) {
        text.append(String.join("\t", parts)).append('\n');
    }

    public static Read read(String text) {
        var read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> lines = text.lines().limit(MOST_LINES).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    take(line.split("\t"), read);
                } catch (IllegalArgumentException | DateTimeException broken) {
                    read.problems().add("line " + (i + 1) + " can't be read: " + broken.getMessage());
                }
            }
        }
        return read;
    }

    private static void take(String[] parts, Read read) {
        boolean rule = parts[0].equals(ALWAYS) || parts[0].equals(NEVER);
        if (rule && parts.length == 3) {
            read.rules().add(new SenderRule(Scope.of(parts[1]), parts[2], parts[0].equals(ALWAYS)));
        } else if (parts[0].equals(LESSON) && parts.length >= 5) {
            read.lessons().add(lesson(parts));
        } else {
            throw new IllegalArgumentException("it is neither a rule nor a lesson");
        }
    }

    private static Lesson lesson(String[] parts) {
        boolean answered = parts[3].equals(ANSWERED);
        return new Lesson(
                new MessageId(parts[1]),
                Instant.parse(parts[2]),
                answered,
                answered ? Optional.empty() : Optional.of(KindName.of(parts[3])),
                margins(parts[4]),
                parts.length > 5 ? List.of(parts[5].split(" ")) : List.of());
    }

    private static Map<String, Double> margins(String text) {
        Map<String, Double> margins = new LinkedHashMap<>();
        for (String margin : text.split(" ")) {
            int at = margin.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("“" + margin + "” is no margin");
            }
            margins.put(margin.substring(0, at), Double.valueOf(margin.substring(at + 1)));
        }
        return margins;
    }
}
