package sendoff.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.language.RuleFile.Entry;
import sendoff.language.RuleFile.Examples;

/// Reads the rule files that come with the program, which keep to a small part of YAML: a key and its value on a line,
/// rows of `- ` below a key, lists in brackets, texts in double quotes or plain. A first use of the YAML library costs
/// about a second on a busy machine, more than the rest of a `tone` command; this reader costs a few milliseconds.
///
/// A test holds that both read the same; a user's own file always goes through the library.
final class PlainRules {
    private final Map<String, List<String>> sets = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private String section = "";
    private Map<String, List<String>> entry = new LinkedHashMap<>();
    /// Where the rows go that follow: `match`, or `hit` for the examples.
    private String key = "";

    private PlainRules() {}

    /// @throws IllegalArgumentException if a line is more than this reader knows
    static RuleFile read(String text) {
        var reading = new PlainRules();
        text.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .forEach(reading::line);
        reading.finish();
        return new RuleFile(reading.sets, reading.entries, List.of());
    }

    private void line(String line) {
        String words = line.strip();
        int indent = line.indexOf(words);
        if (indent == 0) {
            section = name(words);
        } else if (section.equals("sets")) {
            int colon = words.indexOf(':');
            sets.put(
                    words.substring(0, colon), values(words.substring(colon + 1).strip()));
        } else if (words.startsWith("- ") && indent == 2) {
            finish();
            field(words.substring(2));
        } else if (words.startsWith("- ")) {
            entry.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(Value.of(words.substring(2)).text());
        } else {
            field(words);
        }
    }

    private static String name(String words) {
        if (!words.endsWith(":")) {
            throw new IllegalArgumentException("not a section: " + words);
        }
        return words.substring(0, words.length() - 1);
    }

    private void field(String words) {
        int colon = words.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a key with its value: " + words);
        }
        key = words.substring(0, colon);
        String value = words.substring(colon + 1).strip();
        if (value.startsWith("{")) {
            // examples: {hit: [...], miss: [...]}
            int miss = value.indexOf("], miss: [");
            entry.put("hit", values(value.substring("{hit: ".length(), miss + 1)));
            entry.put("miss", values(value.substring(miss + "], miss: ".length(), value.length() - 1)));
        } else if (!value.isEmpty()) {
            entry.put(key, values(value));
        }
    }

    /// A list in brackets, or the one value.
    private static List<String> values(String text) {
        if (!text.startsWith("[")) {
            return List.of(Value.of(text).text());
        }
        List<String> values = new ArrayList<>();
        String rest = text.substring(1).strip();
        while (!rest.startsWith("]")) {
            Value value = rest.startsWith("\"") ? Value.of(rest) : Value.plain(rest);
            values.add(value.text());
            rest = rest.substring(value.length()).strip();
            rest = rest.startsWith(",") ? rest.substring(1).strip() : rest;
        }
        return List.copyOf(values);
    }

    private void finish() {
        if (entry.isEmpty()) {
            return;
        }
        String id = one("id").orElseThrow();
        entries.add(new Entry(
                id,
                one("group").orElse(id),
                all("match"),
                all("unless_sentence"),
                one("change").orElse("words"),
                all("only"),
                one("message"),
                all("suggest"),
                new Examples(all("hit"), all("miss"))));
        entry = new LinkedHashMap<>();
    }

    private List<String> all(String name) {
        return entry.getOrDefault(name, List.of());
    }

    private Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /// @param length of what was written, quotation marks included
    private record Value(String text, int length) {
        /// To the end of the line when it is plain.
        static Value of(String written) {
            if (!written.startsWith("\"")) {
                return new Value(written.strip(), written.length());
            }
            var text = new StringBuilder();
            for (int at = 1; at < written.length(); at++) {
                char c = written.charAt(at);
                if (c == '"') {
                    return new Value(text.toString(), at + 1);
                }
                if (c == '\\') {
                    at++;
                    c = written.charAt(at) == 'n' ? '\n' : written.charAt(at);
                }
                text.append(c);
            }
            throw new IllegalArgumentException("no closing quotation mark: " + written);
        }

        /// To the next comma or bracket.
        static Value plain(String written) {
            int end = 0;
            while (written.charAt(end) != ',' && written.charAt(end) != ']') {
                end++;
            }
            return new Value(written.substring(0, end).strip(), end);
        }
    }
}
