import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes an invented LinkedIn export: MakeLinkedIn FILE MESSAGES DAYS LETTERS. The messages are spread evenly over so
/// many days before today, in conversations of five; one in five asks for something, one in twenty was paid for.
final class MakeLinkedIn {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'");
    private static final List<String> ASKS = List.of(
            "Could I ask you for twenty minutes next week about moving into your field?",
            "Would you introduce me to somebody at the port authority?",
            "May I send you our deck, and would you have half an hour for a call?");

    public static void main(String... args) throws Exception {
        int messages = Integer.parseInt(args[1]);
        int days = Integer.parseInt(args[2]);
        List<String> sentences = Files.readAllLines(Path.of(args[3])).stream()
                .filter(line -> line.length() > 30 && !line.startsWith("#"))
                .toList();
        var random = new Random(7);
        LocalDateTime begin = LocalDate.now().minusDays(days).atTime(8, 0);
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])));
                var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            zip.putNextEntry(new ZipEntry("messages.csv"));
            out.write(
                    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
                            + "CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n");
            for (int i = 0; i < messages; i++) {
                int talk = i / 5;
                boolean mine = i % 5 == 2;
                String other = "Member " + Character.toString('A' + talk % 26) + "lva " + (char) ('A' + talk / 26 % 26)
                        + "rgen" + talk;
                String page = "https://www.linkedin.com/in/member-" + talk;
                String own = "https://www.linkedin.com/in/ada-lindqvist";
                var text = new StringBuilder(mine ? "Thank you. " : "Hi Ada, ");
                for (int n = 2 + random.nextInt(5); n > 0; n--) {
                    text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
                }
                if (i % 5 == 0) {
                    text.append(ASKS.get(random.nextInt(ASKS.size())));
                }
                String content = random.nextInt(20) == 0 && !mine
                        ? "<p class=\"spinmail-quill-editor__spin-break\">" + text + "</p>"
                        : text.toString();
                LocalDateTime at = begin.plusMinutes((long) (i * (double) days * 24 * 60 / messages))
                        .plusMinutes(i % 5 * 30L);
                out.write("2-" + Integer.toHexString(talk * 7919) + "==,,"
                        + (mine ? "Ada Lindqvist," + own : other + "," + page)
                        + "," + (mine ? other + "," + page : "Ada Lindqvist," + own) + "," + DATE.format(at) + ",,\""
                        + content.replace("\"", "\"\"") + "\",INBOX,No,No\n");
            }
            out.flush();
            zip.closeEntry();
        }
    }
}
