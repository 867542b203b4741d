import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an export of a workspace as Slack makes them, the same for the same number: sixty people, forty channels,
/// three
/// years; three quarters of what is said stands in channels, of which one message in a hundred mentions the owner, the
/// rest in direct and group messages with the owner. `java bench/MakeSlack.java FILE [MESSAGES]`
final class MakeSlack {
    private static final int PEOPLE = 60;
    private static final int CHANNELS = 40;
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 20);
    private static final int DAYS = 3 * 365;
    private static final List<String> SMALL = List.of(
            "haha yes, same here",
            "The build is green again, deploying now.",
            "Can you look at the pull request when you have a minute?",
            "Lunch at half past twelve?",
            "I moved the meeting to three, hope that works for everyone.",
            "Thanks, that was quick!",
            "The numbers for October are in the sheet: <https://sheets.example.com/d/abc|October>.",
            "On it.",
            "I think the second option is better, because it needs no migration and we can take it back.",
            "Out tomorrow, back on Thursday.");
    private static final List<String> ASKS = List.of(
            "Hi Ada, could you introduce me to Sanne de Wit about shore power? Three lines to forward are below.",
            "Would you have thirty minutes next week? I am thinking of moving into climate tech and would love your advice.",
            "Ada, meet Carla Reyes, who moves from banking into heat storage. Carla, Ada knows everyone there.");

    private final Random random = new Random(7);
    private final ZipOutputStream zip;

    private MakeSlack(ZipOutputStream zip) {
        this.zip = zip;
    }

    public static void main(String... args) throws IOException {
        int messages = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        try (var out =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20))) {
            new MakeSlack(out).write(messages);
        }
    }

    private void write(int messages) throws IOException {
        lists();
        int direct = messages / 4;
        int inChannels = messages - direct;
        for (int i = 0; i < CHANNELS; i++) {
            room("channel-" + i, inChannels / CHANNELS + (i < inChannels % CHANNELS ? 1 : 0), -1);
        }
        int talks = PEOPLE - 1;
        for (int i = 1; i < PEOPLE; i++) {
            room(dm(i), direct / talks + (i <= direct % talks ? 1 : 0), i);
        }
    }

    private void lists() throws IOException {
        var users = new ArrayList<String>();
        var channels = new ArrayList<String>();
        var dms = new ArrayList<String>();
        for (int i = 0; i < PEOPLE; i++) {
            users.add("{\"id\":\"" + user(i) + "\",\"team_id\":\"T0BENCH01\",\"name\":\"p" + i
                    + "\",\"profile\":{\"real_name\":\"Person Number" + i + "\",\"email\":\"p" + i
                    + "@example.com\"}}");
            if (i > 0) {
                dms.add("{\"id\":\"" + dm(i) + "\",\"members\":[\"" + user(0) + "\",\"" + user(i) + "\"]}");
            }
        }
        for (int i = 0; i < CHANNELS; i++) {
            channels.add("{\"id\":\"C0BENCH" + (100 + i) + "\",\"name\":\"channel-" + i + "\",\"members\":[]}");
        }
        entry("users.json", users);
        entry("channels.json", channels);
        entry("dms.json", dms);
    }

    private void room(String folder, int messages, int with) throws IOException {
        var days = new ArrayList<Integer>();
        for (int i = 0; i < messages; i++) {
            days.add(random.nextInt(DAYS));
        }
        Collections.sort(days);
        var today = new ArrayList<String>();
        for (int i = 0; i < messages; i++) {
            today.add(message(days.get(i), i, with));
            if (i + 1 == messages || !days.get(i + 1).equals(days.get(i))) {
                entry(folder + "/" + FIRST.plusDays(days.get(i)) + ".json", today);
                today.clear();
            }
        }
    }

    private String message(int day, int number, int with) {
        long second = FIRST.plusDays(day).toEpochSecond(LocalTime.of(8, 0), ZoneOffset.UTC) + number % 36_000;
        int author = with < 0 ? random.nextInt(PEOPLE) : random.nextInt(2) * with;
        boolean mention = with < 0 && random.nextInt(100) == 0;
        boolean ask = (mention || with > 0) && author > 0 && random.nextInt(60) == 0;
        String text = (mention ? "<@" + user(0) + "> " : "")
                + (ask ? ASKS.get(random.nextInt(ASKS.size())) : SMALL.get(random.nextInt(SMALL.size())));
        return "{\"client_msg_id\":\"00000000-0000-4000-8000-" + String.format("%012d", number)
                + "\",\"type\":\"message\",\"text\":\"" + text + "\",\"user\":\"" + user(author) + "\",\"ts\":\""
                + second + "."
                + String.format("%06d", number % 1_000_000)
                + "\",\"team\":\"T0BENCH01\",\"user_profile\":{\"avatar_hash\":\"g0\","
                + "\"image_72\":\"https://avatars.example.com/72.png\",\"real_name\":\"Person Number" + author
                + "\",\"is_restricted\":false},\"blocks\":[{\"type\":\"rich_text\",\"block_id\":\"b" + number
                + "\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"text\",\"text\":\"" + text
                + "\"}]}]}]}";
    }

    private static String user(int number) {
        return "U0BENCH" + (100 + number);
    }

    private static String dm(int number) {
        return "D0BENCH" + (100 + number);
    }

    private void entry(String name, List<String> items) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("[" + String.join(",\n", items) + "]").getBytes(StandardCharsets.UTF_8));
    }
}
