package sendoff.language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.language.RuleFile.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A rule file that a user edits: what of it can be used, and what is wrong with the rest. A broken rule costs that
/// rule only; a file that is no YAML at all is left out as a whole.
///
/// @param problems each with its line and what to do
public record OwnRuleFile(RuleFile file, List<Problem> problems) {
    public static final OwnRuleFile NONE = new OwnRuleFile(new RuleFile(Map.of(), List.of(), List.of()), List.of());

    /// Ample for rules that people write by hand, and little enough to be read on every change.
    private static final int MOST_CHARACTERS = 200_000;

    private static final Set<String> TOP = Set.of("off", "sets", "rules");
    private static final Set<String> FIELDS =
            Set.of("id", "group", "match", "unless_sentence", "change", "only", "message", "suggest", "examples");

    /// @param line counted from 1
    public record Problem(int line, String text) {}

    public OwnRuleFile {
        problems = List.copyOf(problems);
    }

    public static OwnRuleFile read(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            return broken(1, "the file is longer than " + MOST_CHARACTERS + " characters; keep the rules you use");
        }
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(yaml);
        } catch (JacksonException unreadable) {
            int line = Optional.ofNullable(unreadable.getLocation())
                    .map(place -> place.getLineNr())
                    .filter(number -> number > 0)
                    .orElse(1);
            String what = unreadable.getOriginalMessage().lines().findFirst().orElse("");
            return broken(line, "this is not YAML (" + what + "); mind spaces before and a colon after each word");
        }
        if (root.isMissingNode() || root.isNull()) {
            return NONE;
        }
        return root.isObject() ? usable(yaml, root) : broken(1, "the file begins with “off:”, “sets:” or “rules:”");
    }

    private static OwnRuleFile broken(int line, String text) {
        return new OwnRuleFile(NONE.file(), List.of(new Problem(line, text)));
    }

    private static OwnRuleFile usable(String yaml, JsonNode root) {
        List<Problem> problems = new ArrayList<>();
        root.propertyNames().stream()
                .filter(name -> !TOP.contains(name))
                .forEach(name -> problems.add(new Problem(
                        lineOf(yaml, name + ":", 1), "“" + name + "” is not known; use off, sets or rules")));
        Map<String, List<String>> sets = new LinkedHashMap<>();
        root.path("sets")
                .properties()
                .forEach(set -> texts(yaml, set.getKey(), set.getValue(), problems)
                        .ifPresent(words -> sets.put(set.getKey(), words)));
        List<Entry> entries = new ArrayList<>();
        int line = 1;
        for (Iterator<JsonNode> nodes = root.path("rules").valueStream().iterator(); nodes.hasNext(); ) {
            JsonNode node = nodes.next();
            line = lineOf(yaml, node, line);
            try {
                Optional<Problem> problem = problem(node, line);
                problem.ifPresentOrElse(problems::add, () -> entries.add(RuleFile.entry(node)));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(line, "rule " + node.path("id").asString("") + ": " + e.getMessage()));
            }
            line++;
        }
        List<String> off = texts(yaml, "off", root.path("off"), problems).orElse(List.of());
        return new OwnRuleFile(new RuleFile(sets, entries, off), problems);
    }

    /// @return empty, and a problem more, where something else than texts stands in the list
    private static Optional<List<String>> texts(String yaml, String name, JsonNode list, List<Problem> problems) {
        try {
            return Optional.of(RuleFile.texts(list));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(lineOf(yaml, name + ":", 1), "“" + name + "”: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Problem> problem(JsonNode node, int line) {
        if (!node.isObject() || node.path("id").asString("").isEmpty()) {
            return Optional.of(new Problem(line, "a rule has no id; begin it with “- id: some-name”"));
        }
        String id = node.path("id").asString("");
        return node.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .map(name -> new Problem(
                        line, "rule " + id + ": “" + name + "” is not known; use " + String.join(", ", sorted())))
                .or(() -> RuleFile.texts(node.path("match")).isEmpty()
                        ? Optional.of(
                                new Problem(line, "rule " + id + " has nothing to match; name words under “match:”"))
                        : Optional.empty());
    }

    private static List<String> sorted() {
        return FIELDS.stream().sorted().toList();
    }

    private static int lineOf(String yaml, JsonNode rule, int from) {
        return lineOf(yaml, "id: " + rule.path("id").asString(""), from);
    }

    /// The first line at or after `from` that shows the text, quotation marks aside; `from` if none does.
    public static int lineOf(String yaml, String text, int from) {
        String wanted = plain(text);
        String[] lines = yaml.split("\n", -1);
        for (int at = Math.max(0, from - 1); at < lines.length; at++) {
            if (plain(lines[at]).contains(wanted)) {
                return at + 1;
            }
        }
        return from;
    }

    private static final Pattern MARKS = Pattern.compile("[\"'\\\\]|\\s+");

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
