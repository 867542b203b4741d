import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.desk.receiving.Sack;
import sendoff.domain.Owner;
import sendoff.store.Database;
import sendoff.store.Secrets;
import sendoff.store.Tables;

/// What one letter more costs on a desk that is full already. `bench/filing [INTRODUCTIONS]` runs it.
///
/// Two in three letters are requests by people who never wrote before; one in three is by one of forty people who
/// introduce somebody again and again, so that most conversations have a person in common with others.
final class FilingBench {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ROOT);
    private static final int INTRODUCERS = 40;
    private static final int WINDOW_MINUTES = 20 * 24 * 60;
    private static final int LETTERS = 9;
    private static final OperatingSystemMXBean OS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String[] FIRST = {
        "Asha", "Bruno", "Celia", "Dario", "Elin", "Farah", "Goran", "Hilde", "Ivo", "Jonas", "Katya", "Lars", "Mina",
        "Noor", "Otto", "Petra", "Rafael", "Sana", "Tomas", "Ulla", "Vera", "Wen", "Yusuf", "Zora"
    };
    private static final String[] TOPICS = {
        "heat pumps", "rural schools", "warehouse software", "patient records", "urban trees", "freight rail",
        "museum guides", "soil sensors", "night buses", "book fairs", "tidal power", "court archives"
    };

    private final Random random = new Random(7363);
    private final Desk desk;

    private FilingBench(Desk desk) {
        this.desk = desk;
    }

    public static void main(String... args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        Path home = Files.createTempDirectory("sendoff-bench-");
        String url = System.getenv("SENDOFF_BENCH_DATABASE");
        Database database = url == null ? Database.sqlite(home.resolve("sendoff.db")) : Database.postgresql(url);
        Tables tables = Tables.of(database, Secrets.with(home.resolve("key")));
        Desk desk = Desk.of(
                home,
                tables,
                Stages.standard(home.resolve("playbook")),
                new MailPost(Keyring.standard(tables, Clock.fixed(NOW, ZONE)), tables.files(), () -> ZONE),
                Clock.fixed(NOW, ZONE),
                ZONE,
                UUID::randomUUID);
        desk.ownership().set(desk.ownership().preferences().ownedBy(new Owner("Ada", Set.of("ada@example.com"))));
        new FilingBench(desk).run(many);
        MakeFolder.remove(home);
        System.exit(0);
    }

    private void run(int many) {
        double filling = cpu(() -> {
            Sack sack = desk.receiving().sack();
            for (int i = 0; i < many; i++) {
                sack.take(bytes(letter(i, NOW.minusSeconds(60L * (1 + random.nextInt(WINDOW_MINUTES))))), List.of());
                if (sack.isFull()) {
                    sack.empty(tx -> {});
                }
            }
            sack.empty(tx -> {});
        });
        double first = cpu(() -> desk.receiving().fileAll());
        System.out.printf(
                "| reading %,d letters; filing all of them | %.1f CPU s; %.1f CPU s |%n", many, filling, first);
        for (int n = 0; n < LETTERS; n++) {
            String letter = n % 3 == 2 ? answer(many + n, n) : letter(many + n, NOW.minusSeconds(60L - n));
            Sack sack = desk.receiving().sack();
            double reading = cpu(() -> {
                sack.take(bytes(letter), List.of());
                sack.empty(tx -> {});
            });
            double filing = cpu(() -> desk.receiving().fileAll());
            System.out.printf(
                    "| one letter more on %,d: read, filed | %.3f, %.3f CPU s |%n",
                    desk.tables().introductions().count(), reading, filing);
        }
    }

    private String letter(int i, Instant at) {
        String first = FIRST[random.nextInt(FIRST.length)];
        String who =
                first + " Person" + word(i) + " <" + first.toLowerCase(Locale.ROOT) + i + "@n" + i % 50 + ".example>";
        String topic = TOPICS[random.nextInt(TOPICS.length)];
        if (random.nextInt(3) == 0) {
            int by = random.nextInt(INTRODUCERS);
            return header(
                            i,
                            at,
                            "Friend Number" + word(by) + " <friend" + by + "@friends.example>",
                            "Ada <ada@example.com>, " + who,
                            "Introduction: Ada and " + first)
                    + "Hi Ada,\n\nlet me introduce " + first + " Person" + word(i) + ", who works on " + topic
                    + " and would love half an hour of your advice on project " + i
                    + ". I leave you to it.\n\nFriend\n";
        }
        return header(i, at, who, "Ada <ada@example.com>", "A call about " + topic + " " + i)
                + "Dear Ada,\n\nI work on " + topic + " in town number " + i
                + ". Could we have a call of thirty minutes next week? I would be grateful for your advice on how to"
                + " begin.\n\n" + first + "\n";
    }

    /// The owner answers one of the first letters, from another program.
    private static String answer(int i, int to) {
        return header(
                        i,
                        NOW.minusSeconds(30),
                        "Ada <ada@example.com>",
                        "Somebody <somebody@example.org>",
                        "Re: your letter\nIn-Reply-To: <" + to + ".bench@example.net>")
                + "Thank you for your letter. I can't take this on, and wish you all the best with it.\n\nAda\n";
    }

    private static String header(int i, Instant at, String from, String to, String subject) {
        return "From: " + from + "\nTo: " + to + "\nSubject: " + subject + "\nDate: "
                + DATE.format(at.atOffset(ZoneOffset.UTC)) + "\nMessage-ID: <" + i + ".bench@example.net>\n"
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n";
    }

    /// A number in letters: names have no digits.
    private static String word(int i) {
        StringBuilder word = new StringBuilder();
        for (int left = i + 26; left > 0; left /= 26) {
            word.append((char) ('a' + left % 26));
        }
        return word.toString();
    }

    private static byte[] bytes(String letter) {
        return letter.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Of the whole process, in seconds.
    private static double cpu(Runnable work) {
        long start = OS.getProcessCpuTime();
        work.run();
        return (OS.getProcessCpuTime() - start) / 1e9;
    }
}
