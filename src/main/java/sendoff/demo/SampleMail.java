package sendoff.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Owner;

/// The mail of an invented founder, written for the demo: one folder a conversation, one file a message, all named in
/// `demo/mail/index.txt`.
///
/// Its dates follow the start of the demo: `Date: @4 14:05` in a header and `{{3 EEEE}}` anywhere (the weekday three
/// business days on; `{{3 EEEE|fr}}` in French) are put in words of [SampleDays] when it is read.
public final class SampleMail {
    /// Whose mailbox it is.
    public static final Owner OWNER =
            new Owner("Maren Adeyemi", Set.of("maren@tidewell.example", "maren.adeyemi@post.example"));

    private static final String FOLDER = "demo/mail/";
    private static final Pattern DATE = Pattern.compile("(?m)^Date: @(?<when>.+)$");
    private static final Pattern DAY =
            Pattern.compile("\\{\\{(?<away>-?\\d+) (?<pattern>[^|}]+)(?:\\|(?<language>\\w+))?}}");
    private static final Pattern FROM = Pattern.compile("(?m)^From: (?:.*<)?(?<address>[^<>\\s]+@[^<>\\s]+?)>?$");
    private static final Pattern PEOPLE = Pattern.compile("(?im)^(?:from|to|cc|reply-to):.*(?:\\R[ \\t].*)*");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+\\w");
    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private SampleMail() {}

    /// @param file   its conversation and number, such as `01-heat-storage/1.eml`
    /// @param raw    the message as a server keeps it
    /// @param byOwner it lies in Sent
    /// @param people every address in its header, in lower case
    public record Letter(String file, byte[] raw, Instant at, boolean byOwner, Set<String> people) {
        public Letter {
            people = Set.copyOf(people);
        }

        /// The folder of its conversation.
        public String conversation() {
            return file.substring(0, file.indexOf('/'));
        }
    }

    /// All of it, oldest first, as if the demo started now.
    public static List<Letter> startingAt(Instant now, ZoneId zone) {
        var days = new SampleDays(now.atZone(zone));
        return text("index.txt")
                .lines()
                .map(file -> letter(file, days))
                .sorted(Comparator.comparing(Letter::at).thenComparing(Letter::file))
                .toList();
    }

    private static Letter letter(String file, SampleDays days) {
        String written = text(file);
        String header = written.substring(0, written.indexOf("\n\n") + 1);
        OffsetDateTime at = days.at(group(DATE, "when", header, file));
        String dated = DATE.matcher(written).replaceFirst("Date: " + MAIL_DATE.format(at));
        String whole = DAY.matcher(dated).replaceAll(day -> said(day, days));
        String from = group(FROM, "address", header, file).toLowerCase(Locale.ROOT);
        return new Letter(
                file,
                whole.replace("\n", "\r\n").getBytes(UTF_8),
                at.toInstant(),
                OWNER.addresses().contains(from),
                people(header));
    }

    private static String said(MatchResult day, SampleDays days) {
        Locale language = Optional.ofNullable(day.group("language"))
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
        return Matcher.quoteReplacement(days.said(Integer.parseInt(day.group("away")), day.group("pattern"), language));
    }

    private static Set<String> people(String header) {
        var people = new TreeSet<String>();
        PEOPLE.matcher(header)
                .results()
                .flatMap(line -> ADDRESS.matcher(line.group()).results())
                .map(address -> address.group().toLowerCase(Locale.ROOT))
                .forEach(people::add);
        return people;
    }

    private static String group(Pattern pattern, String name, String header, String file) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IllegalStateException("the sample message " + file + " has no " + name);
        }
        return matcher.group(name);
    }

    private static String text(String file) {
        try (InputStream in = SampleMail.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
