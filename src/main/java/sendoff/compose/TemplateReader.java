package sendoff.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.compose.Piece.Blank;
import sendoff.compose.Piece.Block;
import sendoff.compose.Piece.Words;

/// Reads the text of a template into its pieces.
final class TemplateReader {
    private static final Pattern BLOCK = Pattern.compile("\\[(no )?([a-z_]+)\\? ");
    private static final Pattern SLOT = Pattern.compile("[a-z][a-z0-9_ ]*");

    private final String file;
    private final String text;
    private int at;

    private TemplateReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /// @throws BrokenTemplate naming the file and the line
    static List<Piece> read(String file, String text) {
        var reader = new TemplateReader(file, text);
        return reader.pieces(false);
    }

    private List<Piece> pieces(boolean inside) {
        int opened = at;
        List<Piece> found = new ArrayList<>();
        var words = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            Matcher block = BLOCK.matcher(text).region(at, text.length());
            if (c == '{') {
                flush(words, found);
                found.add(blank());
            } else if (c == '}') {
                throw broken(at, "a closing brace } has no opening one");
            } else if (block.lookingAt()) {
                flush(words, found);
                found.add(block(block));
            } else if (inside && c == ']') {
                flush(words, found);
                at++;
                return found;
            } else {
                words.append(c);
                at++;
            }
        }
        if (inside) {
            throw broken(opened - 1, "the sentence in brackets does not end: a ] is missing");
        }
        flush(words, found);
        return found;
    }

    private Block block(Matcher head) {
        String condition = head.group(2);
        if (Slot.named(condition).isEmpty() && Flag.named(condition).isEmpty()) {
            throw broken(at, "nothing is called “%s?”; known are %s".formatted(condition, conditions()));
        }
        at = head.end();
        return new Block(condition, head.group(1) != null, pieces(true));
    }

    private Blank blank() {
        int end = text.indexOf('}', at);
        int line = text.indexOf('\n', at);
        if (end < 0 || line >= 0 && line < end) {
            throw broken(at, "a brace is not closed: a } is missing");
        }
        String[] parts = text.substring(at + 1, end).split(":", 2);
        String name = parts[0].strip();
        if (!SLOT.matcher(name).matches()) {
            throw broken(at, "“{%s}” is no slot: a slot has a name in small letters".formatted(name));
        }
        String prompt = parts.length == 2
                ? parts[1].strip()
                : Slot.named(name).map(Slot::prompt).orElseThrow(() -> broken(at, noSlot(name)));
        at = end + 1;
        return new Blank(name, prompt);
    }

    private static String noSlot(String name) {
        return "no slot is called {%s}; known are %s. For a blank of your own, say what belongs there: {%s: …}"
                .formatted(name, Arrays.stream(Slot.values()).map(Slot::word).collect(Collectors.joining(", ")), name);
    }

    private static String conditions() {
        return Stream.concat(
                        Arrays.stream(Flag.values()).map(Flag::word),
                        Arrays.stream(Slot.values()).map(Slot::word))
                .collect(Collectors.joining(", "));
    }

    private static void flush(StringBuilder words, List<Piece> found) {
        if (!words.isEmpty()) {
            found.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    private BrokenTemplate broken(int where, String what) {
        long line = 1
                + text.substring(0, Math.max(0, where))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new BrokenTemplate(file, line, what);
    }
}
