package sendoff.boundaries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words of a Sieve script, without its comments: enough to see which commands it gives and which scripts it
/// includes. It never fails: what is wrong with a script, its server says.
///
/// Source: RFC 5228 §2, RFC 6609 §3.2.
final class SieveReading {
    private static final Set<String> ANSWERING = Set.of("vacation", "reject", "ereject");

    private final String script;
    private int at;

    /// @param string it stood in quotation marks, or was a text of many lines
    private record Word(String text, boolean string) {
        boolean is(String other) {
            return !string && text.equals(other);
        }
    }

    private final List<Word> words = new ArrayList<>();

    private SieveReading(String script) {
        this.script = script;
        while (at < script.length()) {
            next();
        }
    }

    static SieveReading of(String script) {
        return new SieveReading(script);
    }

    /// Whether it gives this command anywhere.
    boolean gives(String command) {
        return words.stream().anyMatch(word -> word.is(command));
    }

    /// The scripts it includes, in its order.
    Set<String> includes() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is("include")) {
                stringAfter(i).ifPresent(names::add);
            }
        }
        return names;
    }

    private Optional<String> stringAfter(int from) {
        return words.stream()
                .skip(from)
                .takeWhile(word -> word.string() || !word.is(";"))
                .filter(Word::string)
                .map(Word::text)
                .findFirst();
    }

    /// The command by which it answers senders itself and then goes on. One mail gets one answer: a second one in the
    /// same run is an error, and then none of the rules hold (RFC 5230 §4.7, RFC 5429 §2.4).
    Optional<String> answersAndGoesOn() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean stops = afterThis(i).filter(next -> next.is("stop")).isPresent();
            if (!word.string() && ANSWERING.contains(word.text()) && !stops) {
                return Optional.of(word.text());
            }
        }
        return Optional.empty();
    }

    private Optional<Word> afterThis(int from) {
        return words.stream()
                .skip(from)
                .dropWhile(word -> word.string() || !word.is(";"))
                .skip(1)
                .findFirst();
    }

    private void next() {
        char c = script.charAt(at);
        if (c == '#') {
            skipTo("\n");
        } else if (script.startsWith("/*", at)) {
            skipTo("*/");
        } else if (c == '"') {
            words.add(new Word(quoted(), true));
        } else if (isPart(c)) {
            word();
        } else {
            if (!Character.isWhitespace(c)) {
                words.add(new Word(String.valueOf(c), false));
            }
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < script.length() && isPart(script.charAt(at))) {
            at++;
        }
        String text = script.substring(start, at).toLowerCase(Locale.ROOT);
        if (text.equals("text") && at < script.length() && script.charAt(at) == ':') {
            words.add(new Word(manyLines(), true));
        } else {
            words.add(new Word(text, false));
        }
    }

    private String quoted() {
        var text = new StringBuilder();
        for (at++; at < script.length() && script.charAt(at) != '"'; at++) {
            if (script.charAt(at) == '\\' && at + 1 < script.length()) {
                at++;
            }
            text.append(script.charAt(at));
        }
        at++;
        return text.toString();
    }

    /// After `text:` and whatever else stands on its line.
    private String manyLines() {
        skipTo("\n");
        var text = new StringBuilder();
        while (at < script.length()) {
            int end = script.indexOf('\n', at);
            String line = script.substring(at, end < 0 ? script.length() : end).replaceFirst("\r$", "");
            at = end < 0 ? script.length() : end + 1;
            if (line.equals(".")) {
                return text.toString();
            }
            text.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return text.toString();
    }

    private void skipTo(String end) {
        int found = script.indexOf(end, at);
        at = found < 0 ? script.length() : found + end.length();
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
