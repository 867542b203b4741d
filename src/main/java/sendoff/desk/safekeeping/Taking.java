package sendoff.desk.safekeeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import sendoff.desk.people.Knowing;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.mail.MboxWriter;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;

/// All data in one archive: rows to restore from, and the same as mail, tables and cards for other programs. It is
/// written as it is read; memory does not grow with it.
public final class Taking {
    private static final String READ_ME = """
            What Sendoff keeps for you.

            conversations.mbox   the messages of your introductions, for any mail program
            introductions.csv    every introduction, one a line
            promises.csv         every promise, yours and theirs
            people.vcf           everyone you have conversations with or wrote something down about, for any address book
            data/                all rows of the database, one table a file, JSON Lines
            files/               your templates and tone rules
            sendoff.json         what made this, and how many rows there are

            “sendoff restore” makes a data folder of it again. Passwords are in data/ only as they are kept, encrypted: the
            key that opens them (sendoff.key) is not in here. Without it you enter them again.
            """;

    private final Tables tables;
    private final Path home;
    private final Knowing knowing;
    private final Clock clock;

    public Taking(Tables tables, Path home, Knowing knowing, Clock clock) {
        this.tables = tables;
        this.home = home;
        this.knowing = knowing;
        this.clock = clock;
    }

    void export(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(new BufferedOutputStream(out));
        text(zip, "README.txt", READ_ME);
        tables.database().contents().writeTo(zip, clock.instant());
        new OwnFiles(home).writeTo(zip);
        text(zip, "people.vcf", knowing.cards(true));
        List<IntroductionId> all = tables.introductions().ids();
        conversations(zip, all);
        introductions(zip, all);
        promises(zip);
        zip.finish();
        zip.flush();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private void conversations(ZipOutputStream zip, List<IntroductionId> all) throws IOException {
        zip.putNextEntry(new ZipEntry("conversations.mbox"));
        for (IntroductionId id : all) {
            for (MessageId letter : tables.messages().idsOf(id)) {
                Optional<Kept> kept = tables.messages().find(letter);
                if (kept.isPresent()) {
                    MboxWriter.append(zip, kept.get().message());
                }
            }
        }
        zip.closeEntry();
    }

    private void introductions(ZipOutputStream zip, List<IntroductionId> all) throws IOException {
        zip.putNextEntry(new ZipEntry("introductions.csv"));
        zip.write(CsvLine.of(
                "id",
                "channel",
                "kind",
                "requester",
                "address",
                "introducer",
                "target",
                "ask",
                "state",
                "owed since",
                "due"));
        for (IntroductionId id : all) {
            Optional<Filed> filed = tables.introductions().find(id);
            if (filed.isPresent()) {
                zip.write(line(filed.get()));
            }
        }
        zip.closeEntry();
    }

    private static byte[] line(Filed filed) {
        Party requester = filed.introduction().requester();
        return CsvLine.of(
                filed.id().toString(),
                filed.introduction().channel().shown(),
                filed.seen().kind().word(),
                requester.name().orElse(""),
                requester.address().orElse(""),
                filed.seen().introducer().map(Party::shown).orElse(""),
                filed.seen().target().map(Party::shown).orElse(""),
                filed.introduction().ask().line(),
                filed.standing().state().word(),
                filed.standing().owedSince().map(Object::toString).orElse(""),
                filed.due().map(Object::toString).orElse(""));
    }

    private void promises(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("promises.csv"));
        zip.write(CsvLine.of("id", "by", "name", "address", "what", "words", "made", "due", "state"));
        for (Promise promise : tables.promises().all()) {
            zip.write(CsvLine.of(
                    promise.id().toString(),
                    promise.mine() ? "me" : "them",
                    promise.madeTo().name().orElse(""),
                    promise.madeTo().address().orElse(""),
                    promise.what().word(),
                    promise.text(),
                    promise.madeAt().toString(),
                    promise.due().map(Object::toString).orElse(""),
                    promise.state().word()));
        }
        zip.closeEntry();
    }
}
