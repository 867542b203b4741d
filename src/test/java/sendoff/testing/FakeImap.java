package sendoff.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import sendoff.testing.ScriptedServer.Line;

/// A mailbox with one folder, whose server hangs up while it hands out mail, or has another UIDVALIDITY than
/// before.
public final class FakeImap {
    private static final Pattern FETCH = Pattern.compile("UID FETCH ([0-9:,]+) \\(UID (.*)\\)");

    private final int mails;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile long uidValidity = 7;
    private volatile Function<Integer, Mishap> mishaps = uid -> Mishap.NONE;
    private volatile boolean inbox = true;
    private volatile IntPredicate dropping = opening -> false;
    private final AtomicInteger openings = new AtomicInteger();
    private volatile String labels = "";

    /// What happens instead of handing out a mail.
    public enum Mishap {
        NONE,
        HANG_UP,
        /// The reply can't be parsed.
        GARBLE,
        /// `NO` to the whole command.
        SAY_NO
    }

    /// @param mails how many letters lie in the inbox, numbered from 1
    public FakeImap(int mails) {
        this.mails = mails;
    }

    public ScriptedServer start() {
        return ScriptedServer.speaking(this::talk);
    }

    public ScriptedServer start(SSLContext tls) {
        return ScriptedServer.speaking(tls, this::talk);
    }

    /// @param mishaps asked for each mail that is about to be handed out
    public FakeImap with(Function<Integer, Mishap> mishaps) {
        this.mishaps = mishaps;
        return this;
    }

    /// Speaks as Gmail does, whose mails carry labels.
    ///
    /// @param labels of every mail, as they stand on the line
    public FakeImap labelled(String labels) {
        this.labels = labels;
        return this;
    }

    /// @param dropping asked with how often the inbox was opened, this time included, whether the server hangs up
    /// instead
    public FakeImap dropping(IntPredicate dropping) {
        this.dropping = dropping;
        return this;
    }

    public void changeUidValidity() {
        uidValidity++;
    }

    public void deleteInbox() {
        inbox = false;
    }

    public int connections() {
        return connections.get();
    }

    private void talk(Line line) throws IOException {
        connections.incrementAndGet();
        line.say("* OK [CAPABILITY IMAP4rev1" + (labels.isEmpty() ? "" : " X-GM-EXT-1") + "] hello");
        while (true) {
            var words = line.hear().split(" ", 2);
            if (!answer(line, words[0], words[1])) {
                return;
            }
        }
    }

    private boolean answer(Line line, String tag, String command) throws IOException {
        if (command.startsWith("LIST")) {
            line.say("* LIST () \"/\" INBOX");
        } else if (command.startsWith("EXAMINE")) {
            if (!inbox) {
                line.say(tag + " NO [NONEXISTENT] Mailbox does not exist");
                return true;
            }
            if (dropping.test(openings.incrementAndGet())) {
                return false;
            }
            line.say(
                    "* FLAGS (\\Answered \\Seen)",
                    "* " + mails + " EXISTS",
                    "* OK [UIDVALIDITY " + uidValidity + "] ok");
        } else if (command.startsWith("UID SEARCH")) {
            var all = new StringBuilder("* SEARCH");
            for (int uid = 1; uid <= mails; uid++) {
                all.append(' ').append(uid);
            }
            line.say(all.toString());
        } else if (command.startsWith("UID FETCH")) {
            return fetch(line, tag, command);
        } else if (command.startsWith("LOGOUT")) {
            line.say("* BYE", tag + " OK");
            return false;
        }
        line.say(tag + " OK done");
        return true;
    }

    private boolean fetch(Line line, String tag, String command) throws IOException {
        var asked = FETCH.matcher(command);
        if (!asked.find()) {
            throw new IOException("not understood: " + command);
        }
        for (var part : asked.group(1).split(",")) {
            var ends =
                    Arrays.stream(part.split(":")).mapToInt(Integer::parseInt).toArray();
            for (int uid = ends[0]; uid <= ends[ends.length - 1]; uid++) {
                if (asked.group(2).equals("RFC822.SIZE")) {
                    line.say("* " + uid + " FETCH (UID " + uid + " RFC822.SIZE 300)");
                    continue;
                }
                switch (mishaps.apply(uid)) {
                    case HANG_UP -> {
                        return false;
                    }
                    case SAY_NO -> {
                        line.say(tag + " NO that one is damaged");
                        return true;
                    }
                    case GARBLE -> line.say("* " + uid + " FETCH (UID " + uid + " BODY[] gibberish");
                    case NONE -> line.say(handedOut(uid, asked.group(2).contains("HEADER.FIELDS")));
                }
            }
        }
        line.say(tag + " OK done");
        return true;
    }

    private String handedOut(int uid, boolean onlyItsId) {
        var letter = new String(Letters.letter(uid), java.nio.charset.StandardCharsets.ISO_8859_1);
        var text = onlyItsId
                ? letter.lines()
                                .filter(line -> line.startsWith("Message-ID:"))
                                .findFirst()
                                .orElseThrow() + "\r\n\r\n"
                : letter;
        return "* " + uid + " FETCH (UID " + uid + " FLAGS () INTERNALDATE \"17-Nov-2026 09:20:00 +0100\" "
                + (labels.isEmpty() ? "" : "X-GM-LABELS (" + labels + ") ")
                + (onlyItsId ? "BODY[HEADER.FIELDS (MESSAGE-ID)]" : "BODY[]") + " {" + text.length() + "}\r\n" + text
                + ")";
    }
}
