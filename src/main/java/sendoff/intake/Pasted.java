package sendoff.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.mail.HandedOn;
import sendoff.mail.MailReader;

/// What somebody pasted: a raw mail, a mail with its headers as a program shows them, a conversation copied from
/// LinkedIn, Slack or a phone, or a line of their own. It is a guess for a person to correct.
///
/// @param from       who wrote it or asks, where it shows
/// @param introducer who brought them together, where it shows
/// @param at         when, where it shows
/// @param text       their words
/// @param mail       the message itself, of a raw mail
/// @param subject    where it has one
public record Pasted(
        Channel channel,
        Optional<Party> from,
        Optional<Party> introducer,
        Optional<OffsetDateTime> at,
        String subject,
        String text,
        Optional<Message> mail) {
    private static final int LINES_BEFORE_A_HEAD = 6;
    private static final int MOST_RAW_LINES = 60;

    private static final Pattern RAW_LINE =
            Pattern.compile("^[A-Za-z][A-Za-z0-9-]{1,40}:.*|^[ \\t].*|^From \\S+@?\\S* .*");
    private static final Pattern RAW_SIGN = Pattern.compile(
            "(?im)^(?:message-id|received|mime-version|return-path|delivered-to|content-type|dkim-signature):");

    static final String NAME =
            "\\p{Lu}[\\p{L}'’.-]+(?:(?: (?:van|de|der|den|von|da|di|del|la|le|al|el|bin|ten|ter)){0,2} \\p{Lu}[\\p{L}'’.-]*){0,3}";

    /// `Carla Reyes sent the following message at 4:12 PM`.
    private static final Pattern LINKEDIN_SENT =
            Pattern.compile("(?m)^(" + NAME + ") sent the following messages? at (\\d{1,2}:\\d{2}(?:\\s?[AP]M)?)\\s*$");
    private static final Pattern LINKEDIN_SIGN = Pattern.compile(
            "linkedin\\.com/|\\b(?:1st|2nd|3rd\\+?) degree connection|(?m)^View .{2,60}[’']s profile|·\\s*(?:1st|2nd|3rd)\\b");
    private static final Pattern LINKEDIN_NOISE = Pattern.compile(
            "(?i)^(?:view .{2,60}[’']s profile.*|.{2,60} sent the following messages? at .*|·?\\s*(?:1st|2nd|3rd\\+?)(?: degree connection)?\\s*·?|\\(?(?:she|he|they)/\\w+(?:/\\w+)?\\)?|mobile.{0,3}\\d.*|active now|today|yesterday)$");
    private static final Pattern LINKEDIN_PROFILE = Pattern.compile("https?://(?:\\w+\\.)?linkedin\\.com/[^\\s<>\"]+");

    /// `Ben Okafor  4:12 PM`, also `[4:12 PM]` and the name on a line of its own.
    private static final Pattern CHAT_HEAD =
            Pattern.compile("^(" + NAME + ")(?: ?:[\\w+-]+:)*\\s{1,6}\\[?(\\d{1,2}:\\d{2}(?:\\s?[AP]M)?)\\]?\\s*$");
    private static final Pattern CHAT_TIME = Pattern.compile("^\\s*\\[?(\\d{1,2}:\\d{2}(?:\\s?[AP]M)?)\\]?\\s*$");
    private static final Pattern ONLY_NAME = Pattern.compile("^(" + NAME + ")(?:\\s*(?:\\([^)]*\\)|·.*))?\\s*$");
    private static final Pattern SLACK_LINK = Pattern.compile("https?://[\\w-]+\\.slack\\.com/\\S+");

    /// `[20/11/2026, 16:12:03] Carla Reyes: …`, `20/11/2026, 16:12 - Carla Reyes: …`.
    private static final Pattern PHONE = Pattern.compile(
            "(?m)^\\[?(\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4},? \\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AP]M)?)\\]?(?: -)? ("
                    + NAME + "): (.*)$");

    /// @param now where the owner is
    public static Pasted of(String pasted, ZonedDateTime now, MailReader reader) {
        String text = pasted.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            return Spoken.of(text, now);
        }
        if (isRaw(text)) {
            return raw(reader.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), List.of()));
        }
        return shownMail(text, now)
                .or(() -> linkedIn(text, now))
                .or(() -> chat(text, now))
                .or(() -> phone(text, now))
                .orElseGet(() -> Spoken.of(text, now));
    }

    private static boolean isRaw(String text) {
        List<String> head = text.lines()
                .limit(MOST_RAW_LINES)
                .takeWhile(line -> !line.isBlank())
                .toList();
        String joined = String.join("\n", head);
        return head.size() >= 3
                && head.stream().allMatch(RAW_LINE.asMatchPredicate())
                && RAW_SIGN.matcher(joined).find()
                && joined.toLowerCase(Locale.ROOT).contains("from:");
    }

    private static Pasted raw(Message message) {
        return new Pasted(
                message.channel(),
                Optional.of(message.from()),
                Optional.empty(),
                Optional.of(message.at()),
                message.subject(),
                message.text().own(),
                Optional.of(message));
    }

    /// A mail as a program shows it; what stands above its head is the owner's own note.
    private static Optional<Pasted> shownMail(String text, ZonedDateTime now) {
        return HandedOn.atTop(text)
                .or(() -> HandedOn.in(text).stream().findFirst().filter(letter -> beginsWith(text, letter)))
                .map(letter -> shownMail(letter, now));
    }

    private static Pasted shownMail(HandedOn letter, ZonedDateTime now) {
        return new Pasted(
                Channel.EMAIL,
                Optional.of(letter.from()),
                Optional.empty(),
                WrittenMoment.of(letter.sent(), now.getZone()).filter(at -> !at.isAfter(now.toOffsetDateTime())),
                letter.subject(),
                letter.words() + (letter.further().isEmpty() ? "" : "\n\n" + letter.further()),
                Optional.empty());
    }

    private static boolean beginsWith(String text, HandedOn letter) {
        String top = String.join("\n", text.lines().limit(LINES_BEFORE_A_HEAD).toList());
        String shown = letter.from().address().or(letter.from()::name).orElse("");
        return top.toLowerCase(Locale.ROOT).contains(shown.toLowerCase(Locale.ROOT));
    }

    private static Optional<Pasted> linkedIn(String text, ZonedDateTime now) {
        Matcher sent = LINKEDIN_SENT.matcher(text);
        boolean found = sent.find();
        if (!found && !LINKEDIN_SIGN.matcher(text).find()) {
            return Optional.empty();
        }
        Optional<String> name = found
                ? Optional.of(sent.group(1))
                : text.lines()
                        .map(ONLY_NAME::matcher)
                        .filter(Matcher::matches)
                        .map(one -> one.group(1))
                        .findFirst();
        Matcher profile = LINKEDIN_PROFILE.matcher(text);
        Optional<String> link = profile.find() ? Optional.of(profile.group()) : Optional.empty();
        return Optional.of(new Pasted(
                Channel.LINKEDIN,
                party(name, link),
                Optional.empty(),
                found ? clock(sent.group(2), now) : Optional.empty(),
                "",
                words(text, name),
                Optional.empty()));
    }

    /// What LinkedIn wrote around the words is left out.
    private static String words(String text, Optional<String> name) {
        Pattern head = Pattern.compile("^" + Pattern.quote(name.orElse("\u0000")) + "(?:\\s.{0,40})?\\s*$");
        return String.join(
                        "\n",
                        text.lines()
                                .filter(line ->
                                        !LINKEDIN_NOISE.matcher(line.strip()).matches())
                                .filter(line -> !head.matcher(line.strip()).matches())
                                .filter(line ->
                                        !LINKEDIN_PROFILE.matcher(line.strip()).matches())
                                .toList())
                .strip();
    }

    private static Optional<Pasted> chat(String text, ZonedDateTime now) {
        List<String> lines = text.lines().toList();
        Matcher slack = SLACK_LINK.matcher(text);
        Optional<String> link = slack.find() ? Optional.of(slack.group()) : Optional.empty();
        Matcher one = CHAT_HEAD.matcher(lines.getFirst());
        if (one.matches()) {
            return Optional.of(chat(one.group(1), one.group(2), lines.subList(1, lines.size()), link, now));
        }
        Matcher name = ONLY_NAME.matcher(lines.getFirst());
        if (lines.size() > 2 && name.matches()) {
            Matcher time = CHAT_TIME.matcher(lines.get(1));
            if (time.matches()) {
                return Optional.of(chat(name.group(1), time.group(1), lines.subList(2, lines.size()), link, now));
            }
        }
        return link.map(where -> new Pasted(
                Channel.SLACK,
                party(Spoken.of(text, now).from().flatMap(Party::name), link),
                Optional.empty(),
                Optional.empty(),
                "",
                text.replace(where, "").strip(),
                Optional.empty()));
    }

    private static Pasted chat(String name, String time, List<String> words, Optional<String> link, ZonedDateTime now) {
        return new Pasted(
                Channel.SLACK,
                party(Optional.of(name), link),
                Optional.empty(),
                clock(time, now),
                "",
                String.join("\n", words).replace(link.orElse("\u0000"), "").strip(),
                Optional.empty());
    }

    private static Optional<Pasted> phone(String text, ZonedDateTime now) {
        Matcher line = PHONE.matcher(text);
        if (!line.find()) {
            return Optional.empty();
        }
        var words = new StringBuilder(line.group(3));
        String name = line.group(2);
        int end = line.end();
        Matcher next = PHONE.matcher(text);
        while (next.find(end) && next.group(2).equals(name)) {
            words.append('\n').append(next.group(3));
            end = next.end();
        }
        return Optional.of(new Pasted(
                Channel.BY_HAND,
                Optional.of(Party.named(name)),
                Optional.empty(),
                WrittenMoment.of(line.group(1), now.getZone()).filter(at -> !at.isAfter(now.toOffsetDateTime())),
                "",
                words.toString(),
                Optional.empty()));
    }

    private static Optional<Party> party(Optional<String> name, Optional<String> link) {
        return name.isEmpty() && link.isEmpty() ? Optional.empty() : Optional.of(new Party(name, link));
    }

    /// A time alone is the last one that has passed.
    private static Optional<OffsetDateTime> clock(String time, ZonedDateTime now) {
        Matcher parts = Pattern.compile("(\\d{1,2}):(\\d{2})\\s?([AP])?.*").matcher(time.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int hour = Integer.parseInt(parts.group(1));
            int whole =
                    parts.group(3) == null ? hour : hour % 12 + (parts.group(3).equals("P") ? 12 : 0);
            LocalDate today = now.toLocalDate();
            ZonedDateTime at = today.atTime(LocalTime.of(whole, Integer.parseInt(parts.group(2))))
                    .atZone(now.getZone());
            return Optional.of((at.isAfter(now) ? at.minusDays(1) : at).toOffsetDateTime());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
