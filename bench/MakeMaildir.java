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
/// About 7 kB a message as in a grown mailbox: lists 15 %, newsletters 20 %, receipts 10 %, the rest conversations
/// between people, with quotes, attachments and the owner's own mail; one in two hundred introduces somebody. Their
/// sentences stand in `letters.txt`. The same count gives the same bytes.
final class MakeMaildir {
    private static final String[] FIRST = {
        "Carla", "Ben", "Dev", "Mina", "Jonas", "Lena", "Tariq", "Olga", "Sam", "Ines", "Noah", "Priya", "Hugo", "Elif",
        "Marta", "Liam", "Yara", "Pekka", "Chen", "Amara", "Sofia", "Emil", "Ruth", "Paolo", "Greta", "Ivan", "Nadia",
        "Oscar", "Wanda", "Tom"
    };
    private static final String[] LAST = {
        "Reyes",
        "Okafor",
        "Malhotra",
        "Sato",
        "Weber",
        "Fischer",
        "Aziz",
        "Petrova",
        "Osei",
        "Costa",
        "Lindholm",
        "Nair",
        "Martin",
        "Kaya",
        "Nowak",
        "Byrne",
        "Haddad",
        "Virtanen",
        "Wei",
        "Diallo",
        "Moreau",
        "Larsen",
        "Adler",
        "Rossi",
        "Holm",
        "Kovacs",
        "Silva",
        "Brandt",
        "Quinn",
        "Ito"
    };
    private static final String[] THINGS = {
        "budget",
        "report",
        "prototype",
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
        "lighthouse",
        "brochure",
        "website",
        "database",
        "timetable",
        "fence",
        "roof",
        "newsletter",
        "exhibition",
        "dashboard"
    };
    private static final String[] PLACES = {
        "Porto", "Lyon", "Tampere", "Gdansk", "Bergen", "Leeds", "Graz", "Ghent", "Bologna", "Aarhus", "Utrecht",
        "Cork", "Basel", "Lund", "Brno", "Seville"
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    /// How people introduce somebody: `{asks}` is who is introduced, `{first}` their first name.
    private static final String[] INTRODUCTIONS = {
        "I would like you to meet {asks}, who runs a small team in {place} and is rebuilding their {thing} from the"
                + " ground up. {first} would love half an hour of your time to hear how you went about it.\n\n{first}, Ada"
                + " knows more about this than anybody I have worked with. I leave you to it.",
        "Let me introduce {asks} (in copy). We worked together in {place} for years. {first} is looking for advice on"
                + " moving into your field and I said that you are the right person to ask.\n\nI will let the two of you"
                + " take it from here.",
        "Ada, meet {asks}. {first}, meet Ada. You two should talk: {first} has just started on a {thing} like the one"
                + " you finished in {month}, and has questions that I can't answer.\n\nOver to you.",
        "I told {asks} about your work on the {thing}, and {first} asked me for an introduction. Would you have twenty"
                + " minutes for a call in the coming weeks? {first} is in copy and will adapt to your calendar."
    };
    private static final int PEOPLE = 900;
    private static final int OPEN_TALKS = 25;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ROOT);
    private static final Instant NEWEST = Instant.parse("2026-11-20T18:00:00Z");
    private static final long BETWEEN_SECONDS = 2600;

    private final Path cur;
    private final int count;
    private final Random random = new Random(7363);
    private final List<Topic> topics;
    private final List<Talk> talks = new ArrayList<>();
    private final List<Talk> listTalks = new ArrayList<>();

    /// What people write about, in their sentences.
    private record Topic(String subject, List<String> sentences) {}

    /// A conversation so far.
    ///
    /// @param with who takes part besides the owner; the whole list's address for a list
    private record Talk(Topic topic, String subject, String with, String id, String from, String text, String before) {}

    private MakeMaildir(Path folder, int count) throws IOException {
        this.count = count;
        this.topics = topics(Path.of(System.getProperty("letters", "bench/letters.txt")));
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

    private static List<Topic> topics(Path letters) throws IOException {
        List<Topic> topics = new ArrayList<>();
        for (String line : Files.readAllLines(letters)) {
            if (line.startsWith("== ")) {
                topics.add(new Topic(line.substring(3), new ArrayList<>()));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                topics.get(topics.size() - 1).sentences().add(line);
            }
        }
        return topics;
    }

    private void make() throws IOException {
        for (int i = 0; i < count; i++) {
            Instant at = NEWEST.minusSeconds((count - 1L - i) * BETWEEN_SECONDS);
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
        boolean fresh = listTalks.isEmpty() || random.nextInt(3) == 0;
        Talk talk = fresh
                ? begun("[builders] ", "Builders <builders@lists.example.org>")
                : listTalks.remove(random.nextInt(listTalks.size()));
        String text = sentences(talk.topic(), 6 + random.nextInt(8)) + "\n";
        return letter(i, at, talk, address(name()), talk.with(), text, extra, listTalks);
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
        String by = name();
        String first = asks.split(" ")[0];
        String text = "Dear Ada,\n\n"
                + filled(one(INTRODUCTIONS).replace("{asks}", asks).replace("{first}", first)) + "\n\n"
                + by.split(" ")[0] + "\n";
        return header(
                        i,
                        at,
                        address(by),
                        "Ada Lindqvist <ada@example.com>, " + address(asks),
                        "Intro: Ada and " + first,
                        "")
                + plain(text);
    }

    /// Two in three go on with a conversation, and quote what they answer. The owner writes a third of them.
    private String personal(int i, Instant at) {
        boolean fresh = talks.isEmpty() || random.nextInt(3) == 0;
        Talk talk = fresh ? begun("", address(name())) : talks.remove(random.nextInt(talks.size()));
        boolean own = fresh ? random.nextInt(4) == 0 : !talk.from().startsWith("Ada") && random.nextInt(4) > 0;
        String me = "Ada Lindqvist <ada@example.com>";
        String other = talk.with().split(" ")[0];
        String text = one("Hi ", "Dear ", "Hello ", "") + (own ? other : "Ada") + ",\n\n"
                + sentences(talk.topic(), 3 + random.nextInt(10)) + "\n\n"
                + one("Best wishes", "Best", "Thanks", "Many greetings", "See you") + "\n" + (own ? "Ada" : other)
                + "\n";
        if (!own && random.nextInt(11) == 0) {
            return header(i, at, talk.with(), me, talk.subject(), "") + attachment(i, text);
        }
        return letter(i, at, talk, own ? me : talk.with(), own ? talk.with() : me, text, "", talks);
    }

    private Talk begun(String tag, String with) {
        Topic topic = topics.get(random.nextInt(topics.size()));
        return new Talk(topic, tag + filled(topic.subject()), with, "", "", "", "");
    }

    private String letter(
            int i, Instant at, Talk talk, String from, String to, String text, String extra, List<Talk> open) {
        boolean answers = !talk.id().isEmpty();
        String before = (talk.before() + " " + talk.id()).strip();
        String links = answers ? "In-Reply-To: " + talk.id() + "\nReferences: " + before + "\n" : "";
        String subject = answers && !talk.subject().startsWith("Re: ") ? "Re: " + talk.subject() : talk.subject();
        String body = answers
                ? text + "\nOn " + one(DAYS) + " " + talk.from() + " wrote:\n> "
                        + talk.text().strip().replace("\n", "\n> ") + "\n"
                : text;
        String latest =
                before.length() > 400 ? before.substring(before.length() - 400).replaceFirst("^[^<]*", "") : before;
        open.add(new Talk(talk.topic(), subject, talk.with(), id(i), from, text, latest));
        if (open.size() > OPEN_TALKS) {
            open.remove(0);
        }
        String html = "<html><body><div>" + body.replace("\n", "<br>\n") + "</div></body></html>";
        return header(i, at, from, to, subject, links + extra)
                + (random.nextInt(2) == 0 ? plain(body) : alternative(i, body, html));
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
        return sentences(topics.get(random.nextInt(topics.size())), many) + "\n\n";
    }

    /// None twice, as long as the topic has some; a new paragraph now and then.
    private String sentences(Topic topic, int many) {
        List<String> left = new ArrayList<>(topic.sentences());
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < many; n++) {
            if (left.isEmpty()) {
                left.addAll(topic.sentences());
            }
            String between = n == 0 ? "" : random.nextInt(4) == 0 ? "\n\n" : n % 2 == 0 ? "\n" : " ";
            text.append(between).append(filled(left.remove(random.nextInt(left.size()))));
        }
        return text.toString();
    }

    private String filled(String sentence) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        return sentence.replace("{name}", one(FIRST))
                .replace("{day}", one(DAYS))
                .replace("{month}", one(MONTHS))
                .replace("{place}", one(PLACES))
                .replace("{thing}", one(THINGS))
                .replace("{n}", Integer.toString(2 + random.nextInt(48)));
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

    /// A few people write most of the letters.
    private String name() {
        double few = random.nextDouble();
        int who = (int) (PEOPLE * few * few * few);
        return FIRST[who % FIRST.length] + " " + LAST[(who / FIRST.length + who) % LAST.length];
    }

    private String noun() {
        return one(THINGS);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
