package sendoff.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Slack export, written out in a test: Ada's workspace with Ben and Carla in it.
public final class SlackZip {
    public static final String TEAM = "T0HARBOUR";
    public static final String ADA = "U0ADA1111";
    public static final String BEN = "U0BEN2222";
    public static final String CARLA = "U0CARLA33";
    public static final String WITH_CARLA = "D0CARLA99";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, List<String>> days = new LinkedHashMap<>();

    public static SlackZip ofAda() {
        return new SlackZip()
                .with(
                        "users.json",
                        "["
                                + String.join(
                                        ",",
                                        user(ADA, "ada", "Ada Lindqvist", "ada@example.com"),
                                        user(BEN, "ben", "Ben Okafor", "ben@example.org"),
                                        user(CARLA, "carla", "Carla Reyes", "carla@example.net"),
                                        "{\"id\":\"U0BOT4444\",\"name\":\"deploys\",\"is_bot\":true,\"profile\":{}}")
                                + "]")
                .with("channels.json", "[{\"id\":\"C0PORTS01\",\"name\":\"ports\",\"members\":[\"" + ADA + "\"]}]")
                .with(
                        "dms.json",
                        "[{\"id\":\"" + WITH_CARLA + "\",\"created\":1,\"members\":[\"" + ADA + "\",\"" + CARLA
                                + "\"]},{\"id\":\"D0OTHERS1\",\"created\":1,\"members\":[\"" + BEN + "\",\"" + CARLA
                                + "\"]}]")
                .with(
                        "mpims.json",
                        "[{\"id\":\"G0THREE01\",\"name\":\"mpdm-ada--ben--carla-1\",\"members\":[\"" + ADA + "\",\""
                                + BEN + "\",\"" + CARLA + "\"]}]");
    }

    public static String user(String id, String name, String real, String email) {
        return "{\"id\":\"" + id + "\",\"team_id\":\"" + TEAM + "\",\"name\":\"" + name
                + "\",\"deleted\":false,\"profile\":{\"real_name\":\"" + real + "\",\"email\":\"" + email
                + "\",\"fields\":null}}";
    }

    public SlackZip with(String file, String text) {
        files.put(file, text);
        return this;
    }

    public SlackZip without(String file) {
        files.remove(file);
        return this;
    }

    /// @param more further fields, such as `"thread_ts":"…"`
    public SlackZip says(String folder, String user, Instant at, String text, String... more) {
        String day = folder + "/" + at.toString().substring(0, 10) + ".json";
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(message(user, at, text, more));
        return this;
    }

    public static String message(String user, Instant at, String text, String... more) {
        String extra = more.length == 0 ? "" : "," + String.join(",", more);
        return "{\"client_msg_id\":\"x\",\"type\":\"message\",\"text\":" + FakeModel.quoted(text) + ",\"user\":\""
                + user
                + "\",\"ts\":\"" + stamp(at)
                + "\",\"team\":\"T0HARBOUR\",\"blocks\":[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"text\",\"text\":\"no\"}]}]"
                + extra + "}";
    }

    public static String stamp(Instant at) {
        return at.getEpochSecond() + ".000100";
    }

    public Path write(Path file) {
        var all = new LinkedHashMap<>(files);
        days.forEach((day, said) -> all.put(day, "[" + String.join(",\n", said) + "]"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
