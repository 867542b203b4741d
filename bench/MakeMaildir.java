import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Makes a Maildir of invented mail to measure with: `java bench/MakeMaildir.java FOLDER [MESSAGES]`.
///
/// About 7 kB a message as in a grown mailbox: lists 15 %, newsletters 20 %, receipts 10 %, the rest between
/// people, with quotes, attachments and the owner's own mail; one in two hundred introduces somebody. The same
/// count gives the same bytes.
final class MakeMaildir {
    private static final String[] NAMES = {
        "Carla Reyes", "Ben Okafor", "Dev Malhotra", "Mina Sato", "Jonas Weber", "Lena Fischer", "Tariq Aziz",
        "Olga Petrova", "Sam Osei", "Ines Costa", "Noah Lindholm", "Priya Nair", "Hugo Martin", "Elif Kaya",
        "Marta Nowak", "Liam Byrne", "Yara Haddad", "Pekka Virtanen", "Chen Wei", "Amara Diallo"
    };
    private static final String[] NOUNS = {
        "budget",
        "harbour",
        "report",
        "prototype",
        "garden",
        "battery",
        "contract",
        "survey",
        "bridge",
        "library",
        "kitchen",
        "sensor",
        "ferry",
        "workshop",
        "orchard",
        "grant",
        "museum",
        "bakery",
        "route",
        "engine",
        "archive",
        "classroom",
        "festival",
        "turbine",
        "pipeline",
        "warehouse",
        "poster",
        "glossary",
        "interview",
        "lighthouse"
    };
    private static final String[] VERBS = {
        "moved", "measured", "painted", "checked", "planned", "repaired", "counted", "translated", "tested", "visited",
        "ordered", "sketched", "returned", "shortened", "compared", "delivered", "opened", "closed", "split", "joined"
    };
    private static final String[] REST = {
        "before the rain came", "with the new team", "on the second floor", "for the spring meeting", "as we agreed",
        "though nobody asked", "in half the time", "without the old map", "for the people in Porto", "by hand",
        "and it held", "which surprised us all", "until the lights went out", "next to the station", "twice this week"
    };
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ROOT);
    private static final Instant LAST = Instant.parse("2026-11-20T18:00:00Z");
    private static final long BETWEEN_SECONDS = 2600;

    private final Path cur;
    private final int count;
    private final Random random = new Random(7363);
    private final List<Earlier> earlier = new ArrayList<>();

    private record Earlier(String id, String subject, String from, String text, String references) {}

    private MakeMaildir(Path folder, int count) throws IOException {
        this.count = count;
        for (String part : List.of("new", "tmp", "cur")) {
            Files.createDirectories(folder.resolve(part));
        }
        this.cur = folder.resolve("cur");
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("usage: java bench/MakeMaildir.java FOLDER [MESSAGES]");
            System.exit(2);
        }
        new MakeMaildir(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 50_000).make();
    }

    private void make() throws IOException {
        for (int i = 0; i < count; i++) {
            Instant at = LAST.minusSeconds((count - 1L - i) * BETWEEN_SECONDS);
            String name = "%d.M%06dP1.bench:2,%s".formatted(at.getEpochSecond(), i, i % 9 == 0 ? "RS" : "S");
            Files.writeString(cur.resolve(name), message(i, at), StandardCharsets.UTF_8);
        }
    }

    private String message(int i, Instant at) {
        int kind = random.nextInt(1000);
        if (kind < 150) {
            return list(i, at);
        }
        if (kind < 350) {
            return newsletter(i, at);
        }
        if (kind < 450) {
            return receipt(i, at);
        }
        return kind < 455 ? introduction(i, at) : personal(i, at);
    }

    private String list(int i, Instant at) {
        String extra = "List-Id: <builders.lists.example.org>\nList-Post: <mailto:builders@lists.example.org>\n"
                + "Precedence: list\nSender: builders-bounces@lists.example.org\n";
        return reply(i, at, "Builders <builders@lists.example.org>", "[builders] ", extra, sentences(12));
    }

    private String newsletter(int i, Instant at) {
        String html = "<html><head><style>" + "td.c{padding:4px;color:#333} ".repeat(30) + "</style></head><body>"
                + "<table><tr><td class=\"c\">" + sentences(6) + "</td></tr></table>\n".repeat(8)
                + "<p>" + sentences(20) + "</p><a href=\"https://news.example.com/u?" + hex(40)
                + "\">unsubscribe</a></body></html>";
        String extra = "List-Unsubscribe: <https://news.example.com/u/" + hex(20) + ">\nPrecedence: bulk\n";
        return header(
                        i,
                        at,
                        "Weekly " + noun() + " <news@" + noun() + ".example.com>",
                        "Ada Lindqvist <ada@example.com>",
                        "Your weekly " + noun(),
                        extra)
                + alternative(i, sentences(15), html);
    }

    private String receipt(int i, Instant at) {
        String text =
                "Order " + hex(8) + "\n\n" + ("1 x " + noun() + "    " + random.nextInt(200) + ".00 EUR\n").repeat(4)
                        + "\nThank you for your order. This is an automatic message.\n";
        return header(
                        i,
                        at,
                        "Shop <no-reply@shop.example.com>",
                        "Ada Lindqvist <ada@example.com>",
                        "Receipt " + hex(6),
                        "Auto-Submitted: auto-generated\n")
                + alternative(
                        i, text, "<html><body><pre>" + text + "</pre>" + "<p>" + sentences(8) + "</p></body></html>");
    }

    private String introduction(int i, Instant at) {
        String asks = name();
        String text =
                "Dear Ada,\n\nI would like you to meet " + asks + ", who " + verb() + " the " + noun() + " " + rest()
                        + " and would love half an hour of your time to talk about the " + noun() + ".\n\n"
                        + asks.split(" ")[0] + ", Ada knows everything about this. I leave you to it.\n\nBen\n";
        return header(
                        i,
                        at,
                        address("Ben Okafor"),
                        "Ada Lindqvist <ada@example.com>, " + address(asks),
                        "Intro: Ada and " + asks.split(" ")[0],
                        "")
                + plain(text);
    }

    private String personal(int i, Instant at) {
        boolean own = random.nextInt(4) == 0;
        String other = address(name());
        String text = (own ? "Hello,\n\n" : "Hi Ada,\n\n") + sentences(5 + random.nextInt(12)) + "\n\nBest wishes\n";
        if (random.nextInt(20) == 0) {
            return header(i, at, other, "Ada Lindqvist <ada@example.com>", capital(noun()) + " and " + noun(), "")
                    + attachment(i, text);
        }
        return own ? reply(i, at, other, "", "", text) : reply(i, at, "Ada Lindqvist <ada@example.com>", "", "", text);
    }

    /// Two in three answer something earlier and quote it.
    private String reply(int i, Instant at, String to, String tag, String extra, String text) {
        String from = to.startsWith("Ada") || !extra.isEmpty() ? address(name()) : "Ada Lindqvist <ada@example.com>";
        String subject = tag + capital(noun()) + " and " + noun();
        String links = "";
        String body = text;
        if (!earlier.isEmpty() && random.nextInt(3) > 0) {
            Earlier parent = earlier.get(random.nextInt(earlier.size()));
            subject = parent.subject.startsWith("Re: ") ? parent.subject : "Re: " + parent.subject;
            links = "In-Reply-To: " + parent.id + "\nReferences: " + parent.references + " " + parent.id + "\n";
            body = text + "\nOn Tuesday " + parent.from + " wrote:\n> "
                    + parent.text.strip().replace("\n", "\n> ") + "\n";
        }
        remember(i, subject, from, text, links);
        String html = "<html><body><div>" + body.replace("\n", "<br>\n") + "</div></body></html>";
        return header(i, at, from, to, subject, links + extra)
                + (random.nextInt(2) == 0 ? plain(body) : alternative(i, body, html));
    }

    private void remember(int i, String subject, String from, String text, String links) {
        String references = links.isEmpty()
                ? ""
                : links.substring(links.indexOf("References: ") + 12).strip();
        String latest = references.length() > 400
                ? references.substring(references.length() - 400).replaceFirst("^[^<]*", "")
                : references;
        earlier.add(new Earlier(id(i), subject, from, text, latest));
        if (earlier.size() > 300) {
            earlier.remove(0); // runs on older JDKs too
        }
    }

    private String header(int i, Instant at, String from, String to, String subject, String extra) {
        ZonedDateTime when = at.atZone(ZoneOffset.ofHours(1));
        String hop =
                "Received: from mx%d.example.net (mx%d.example.net [192.0.2.%d])\n\tby mail.example.com (Postfix) with ESMTPS id %s\n\tfor <ada@example.com>; %s\n";
        StringBuilder header = new StringBuilder("Return-Path: <bounce-" + hex(8) + "@example.net>\n");
        for (int n = 0; n < 4; n++) {
            header.append(hop.formatted(n, n, 10 + n, hex(10), DATE.format(when)));
        }
        header.append("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.net; s=k1;\n\tb=")
                .append(base64(180, 72, "\n\t"))
                .append('\n');
        return header.append("From: ")
                .append(from)
                .append("\nTo: ")
                .append(to)
                .append("\nSubject: ")
                .append(subject)
                .append("\nDate: ")
                .append(DATE.format(when))
                .append("\nMessage-ID: ")
                .append(id(i))
                .append('\n')
                .append(extra)
                .append("MIME-Version: 1.0\n")
                .toString();
    }

    private String plain(String text) {
        return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 7bit\n\n" + text;
    }

    private String alternative(int i, String text, String html) {
        String b = "=_b" + i;
        return "Content-Type: multipart/alternative; boundary=\"" + b + "\"\n\n--" + b + "\n" + plain(text) + "\n--" + b
                + "\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + html.replace("=", "=3D") + "\n--" + b + "--\n";
    }

    private String attachment(int i, String text) {
        String b = "=_m" + i;
        return "Content-Type: multipart/mixed; boundary=\"" + b + "\"\n\n--" + b + "\n" + plain(text) + "\n--" + b
                + "\nContent-Type: application/pdf; name=\"" + noun() + ".pdf\"\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"" + noun() + ".pdf\"\n\n"
                + base64(20_000 + random.nextInt(160_000), 76, "\n")
                + "\n--" + b + "--\n";
    }

    private String sentences(int many) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < many; n++) {
            text.append(name().split(" ")[0])
                    .append(' ')
                    .append(verb())
                    .append(" the ")
                    .append(noun())
                    .append(' ')
                    .append(rest())
                    .append(random.nextInt(8) == 0 ? "?" : ".")
                    .append(n % 2 == 0 ? " " : "\n");
        }
        return text.append('\n').toString();
    }

    private String base64(int bytes, int width, String between) {
        byte[] raw = new byte[bytes];
        random.nextBytes(raw);
        return Base64.getMimeEncoder(width, between.getBytes(StandardCharsets.US_ASCII))
                .encodeToString(raw);
    }

    private String hex(int digits) {
        StringBuilder text = new StringBuilder();
        while (text.length() < digits) {
            text.append(Integer.toHexString(random.nextInt(16)));
        }
        return text.toString();
    }

    private String id(int i) {
        return "<" + i + ".bench@example.net>";
    }

    private String address(String name) {
        return name + " <" + name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.net>";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private String noun() {
        return NOUNS[random.nextInt(NOUNS.length)];
    }

    private String verb() {
        return VERBS[random.nextInt(VERBS.length)];
    }

    private String rest() {
        return REST[random.nextInt(REST.length)];
    }
}
