package sendoff.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A story of letters and deeds, as `src/test/four-weeks/story.txt` tells it.
final class Story {
    private static final Pattern HEADING = Pattern.compile("(==|--) (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) ?(.*)");
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ROOT);

    private Story() {}

    sealed interface Event {
        ZonedDateTime at();

        /// @param raw as it lies in a folder of mail
        record Letter(ZonedDateTime at, byte[] raw) implements Event {}

        record Deed(ZonedDateTime at, String words) implements Event {}
    }

    /// What happens, in order.
    static List<Event> told(Path file, ZoneId zone) {
        List<String> lines = lines(file);
        var events = new ArrayList<Event>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (!heading.matches()) {
                continue;
            }
            ZonedDateTime at = LocalDateTime.parse(heading.group(2) + "T" + heading.group(3))
                    .atZone(zone);
            events.add(
                    heading.group(1).equals("--")
                            ? new Event.Deed(at, heading.group(4))
                            : new Event.Letter(at, letter(lines, i + 1, at)));
        }
        events.sort(Comparator.comparing(Event::at));
        return List.copyOf(events);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] letter(List<String> lines, int from, ZonedDateTime at) {
        int to = from;
        while (to < lines.size() && !HEADING.matcher(lines.get(to)).matches()) {
            to++;
        }
        String written = String.join("\r\n", lines.subList(from, to)).strip() + "\r\n";
        String type = written.contains("MIME-Version")
                ? ""
                : "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
        return ("Date: " + MAIL.format(at) + "\r\n" + type + written).getBytes(StandardCharsets.UTF_8);
    }
}
