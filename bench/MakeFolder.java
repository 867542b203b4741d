import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import sendoff.domain.Ask;
import sendoff.domain.Assessment;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.IntroductionId;
import sendoff.domain.Kind;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.By;
import sendoff.domain.Standing.State;
import sendoff.domain.Standing.Turn;
import sendoff.store.Database;
import sendoff.store.Messages.Judged;
import sendoff.store.Secrets;
import sendoff.store.Tables;

/// A data folder of a given size: conversations of ten long letters each. `java -cp … bench/MakeFolder.java FOLDER
/// MEGABYTES`
final class MakeFolder {
    private static final int LETTERS = 10;
    private static final int LETTER = 100_000;
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2024-01-08T09:00:00+01:00");
    private static final Party ADA = Party.of("Ada Lindqvist", "ada@example.com");

    private final Tables tables;
    private final List<String> words;
    private final Random chance = new Random(7);

    private MakeFolder(Tables tables, List<String> words) {
        this.tables = tables;
        this.words = words;
    }

    public static void main(String... args) throws IOException {
        Path home = Files.createDirectories(Path.of(args[0]));
        try (Database database = Database.sqlite(home.resolve("sendoff.db"))) {
            fill(Tables.of(database, Secrets.with(home.resolve("sendoff.key"))), Integer.parseInt(args[1]));
        }
    }

    /// @return how many letters there are
    static int fill(Tables tables, int megabytes) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("bench/letters.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("=="))
                .toList();
        var folder = new MakeFolder(tables, lines);
        int conversations = (int) (megabytes * 1_000_000L / LETTER / LETTERS);
        for (int n = 0; n < conversations; n++) {
            folder.conversation(n);
        }
        return conversations * LETTERS;
    }

    /// With all that is in it.
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void conversation(int n) {
        Party asker = Party.of("Person " + n, "person" + n + "@example.net");
        OffsetDateTime begun = BEGIN.plusHours(n);
        var id = new IntroductionId(new UUID(3, n));
        List<Message> letters = new ArrayList<>();
        for (int k = 0; k < LETTERS; k++) {
            letters.add(letter(n, k, k % 2 == 0 ? asker : ADA, k % 2 == 0 ? ADA : asker, begun.plusDays(k)));
        }
        Filed filed = filed(id, asker, letters, begun);
        tables.database().change(tx -> {
            tables.introductions().save(tx, filed);
            tables.messages()
                    .keep(
                            tx,
                            letters.stream()
                                    .map(letter -> new Judged(letter, filed.seen()))
                                    .toList());
            tables.messages().belongs(tx, letters.stream().map(Message::id).toList(), id);
        });
    }

    private Message letter(int n, int k, Party from, Party to, OffsetDateTime at) {
        return new Message(
                new MessageId("letter-" + n + "-" + k + "@example.net"),
                Channel.EMAIL,
                at,
                new Message.Headers(
                        from, List.of(to), List.of(), List.of(), List.of(), "A call", Optional.empty(), List.of()),
                MessageText.of(text()),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }

    private String text() {
        var text = new StringBuilder(LETTER + 200);
        while (text.length() < LETTER) {
            text.append(words.get(chance.nextInt(words.size())))
                    .append(' ')
                    .append(chance.nextInt(1000))
                    .append('\n');
        }
        return text.toString();
    }

    private static Filed filed(IntroductionId id, Party asker, List<Message> letters, OffsetDateTime begun) {
        MessageId arrived = letters.getFirst().id();
        var ask = "Thirty minutes about moving into climate tech";
        var seen = new Recognition(
                KindName.NETWORKING_REQUEST,
                0.93,
                Optional.empty(),
                Optional.of(asker),
                Optional.empty(),
                Optional.of(ask),
                false,
                List.of("“could we have a call”"),
                List.of());
        var turns = letters.stream()
                .map(letter -> new Turn(letter.id(), letter.from().equals(ADA) ? By.OWNER : By.OTHER, letter.at()))
                .toList();
        var standing = new Standing(
                State.ANSWERED, KindName.NETWORKING_REQUEST, Optional.empty(), Optional.of(arrived), turns);
        Instant due = begun.plusDays(2).toInstant();
        return new Filed(
                new Introduction(
                        id, arrived, Channel.EMAIL, new Kind.NetworkingRequest(), List.of(asker), new Ask(ask)),
                seen,
                standing,
                Optional.of(due),
                Assessment.UNKNOWN,
                Framework.DIRECT_CLOSURE,
                OwnersWord.NONE,
                false);
    }
}
