package sendoff.intake;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The labels that a mail program wrote into the messages of its mbox: Gmail Takeout, Thunderbird, Dovecot.
///
/// Only there: in a single message such a line may come from its sender. Only the first line of each name: the
/// owner's program writes its own on top.
final class OwnersLabels {
    private static final int WITHIN = 64 << 10;
    private static final Set<String> SPACED = Set.of("x-mozilla-keys", "x-keywords");
    private static final Pattern LABELS =
            Pattern.compile("(?im)^(x-gmail-labels|x-mozilla-keys|x-keywords):((?:.*)(?:\r?\n[ \t].*)*)");
    private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"|([^,\"]+)");

    static List<String> inMbox(byte[] message) {
        String header = header(message);
        Matcher lines = LABELS.matcher(header);
        List<String> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (lines.find()) {
            String name = lines.group(1).toLowerCase(Locale.ROOT);
            if (!names.contains(name)) {
                names.add(name);
                labels(name, lines.group(2)).forEach(found::add);
            }
        }
        return found.stream().distinct().toList();
    }

    private static Stream<String> labels(String name, String value) {
        String text = decoded(value);
        Stream<String> items = SPACED.contains(name)
                ? Pattern.compile("\\s+").splitAsStream(text)
                : ITEM.matcher(text).results().map(item -> item.group(1) == null ? item.group(2) : item.group(1));
        return items.map(String::strip).filter(label -> !label.isEmpty());
    }

    private static String decoded(String value) {
        String line = value.replaceAll("\r?\n[ \t]+", " ").strip();
        try {
            // A label may also stand there as bare UTF-8.
            String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return MimeUtility.decodeText(text.contains("\ufffd") ? line : text);
        } catch (UnsupportedEncodingException e) {
            return line;
        }
    }

    private static String header(byte[] message) {
        int end = 0;
        int last = Math.min(message.length, WITHIN);
        while (end < last && !(message[end] == '\n' && isEmptyLine(message, end + 1))) {
            end++;
        }
        return new String(message, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static boolean isEmptyLine(byte[] message, int at) {
        return at < message.length
                && (message[at] == '\n' || message[at] == '\r' && at + 1 < message.length && message[at + 1] == '\n');
    }

    private OwnersLabels() {}
}
