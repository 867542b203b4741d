package sendoff.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A file of pattern rules: word sets that patterns may name, and entries with their examples.
///
/// @param sets    a set's name to its words, used in a pattern as `{name}`
/// @param entries in the order of the file
/// @param off     ids of entries or groups that are switched off
public record RuleFile(Map<String, List<String>> sets, List<Entry> entries, List<String> off) {
    public RuleFile {
        sets = Map.copyOf(sets);
        entries = List.copyOf(entries);
        off = List.copyOf(off);
    }

    /// One entry. Without a message it is a sign: it is not shown, other rules ask for it.
    ///
    /// @param group          rule id of the finding, or the sign's name
    /// @param match          patterns, any of which is enough
    /// @param unlessSentence patterns that take a hit back when they stand in the same sentence
    /// @param change         what a suggestion replaces: `words`, `clause`, `sentence`, `leave-out` for cutting the
    ///                       clause so that a sentence remains, or `sentence-out` for that with all that follows it
    /// @param only           words of the frameworks it is for; empty for all
    /// @param suggest        what to write instead, best first; an empty text leaves the marked words out
    public record Entry(
            String id,
            String group,
            List<String> match,
            List<String> unlessSentence,
            String change,
            List<String> only,
            Optional<String> message,
            List<String> suggest,
            Examples examples) {
        public Entry {
            match = List.copyOf(match);
            unlessSentence = List.copyOf(unlessSentence);
            only = List.copyOf(only);
            suggest = List.copyOf(suggest);
            if (match.isEmpty()) {
                throw new IllegalArgumentException("rule " + id + " has nothing to match");
            }
        }
    }

    public record Examples(List<String> hit, List<String> miss) {
        public Examples {
            hit = List.copyOf(hit);
            miss = List.copyOf(miss);
        }
    }

    /// Reads the YAML that a person wrote.
    ///
    /// @throws IllegalArgumentException if it is not such a file; the message says where
    public static RuleFile read(InputStream yaml) throws IOException {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(yaml.readAllBytes());
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "the rules can't be read: " + unreadable.getOriginalMessage(), unreadable);
        }
        Map<String, List<String>> sets = new LinkedHashMap<>();
        root.path("sets").properties().forEach(set -> sets.put(set.getKey(), texts(set.getValue())));
        List<Entry> entries = new ArrayList<>();
        root.path("rules").forEach(node -> entries.add(entry(node)));
        return new RuleFile(sets, entries, texts(root.path("off")));
    }

    /// Reads a file that comes with the program, many times quicker than [#read]: it keeps to a small part of YAML.
    ///
    /// @throws IllegalArgumentException if it holds more than that part
    public static RuleFile readPlain(InputStream rules) throws IOException {
        return PlainRules.read(new String(rules.readAllBytes(), StandardCharsets.UTF_8));
    }

    /// Both together, the other's sets and entries last.
    public RuleFile and(RuleFile other) {
        Map<String, List<String>> allSets = new LinkedHashMap<>(sets);
        allSets.putAll(other.sets);
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        List<String> allOff = new ArrayList<>(off);
        allOff.addAll(other.off);
        return new RuleFile(allSets, all, allOff);
    }

    static Entry entry(JsonNode node) {
        String id = node.path("id").asString("");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a rule has no id: " + node);
        }
        return new Entry(
                id,
                node.path("group").asString(id),
                texts(node.path("match")),
                texts(node.path("unless_sentence")),
                node.path("change").asString("words"),
                texts(node.path("only")),
                Optional.of(node.path("message").asString("")).filter(text -> !text.isEmpty()),
                texts(node.path("suggest")),
                new Examples(
                        texts(node.path("examples").path("hit")),
                        texts(node.path("examples").path("miss"))));
    }

    /// @throws IllegalArgumentException if something else than text stands there: a colon makes a pair of a word
    static List<String> texts(JsonNode list) {
        if (list.isString()) {
            return List.of(list.asString());
        }
        return list.valueStream().map(RuleFile::text).toList();
    }

    private static String text(JsonNode node) {
        if (node.isContainer() || node.isNull()) {
            throw new IllegalArgumentException(
                    "“" + node + "” is not a text; put quotation marks around words with a colon in them");
        }
        return node.asString();
    }
}
