package sendoff.mail;

import jakarta.mail.Flags;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.Literal;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.ResyncData;
import org.eclipse.angus.mail.imap.protocol.FetchItem;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.eclipse.angus.mail.util.MailLogger;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Account;
import sendoff.mail.MailFolder.Role;

/// One connection to the mailbox of an account, signed in. Of one thread, except for [#wake] and [#close].
///
/// It speaks the protocol itself rather than through folders and messages of Jakarta Mail: those open a
/// connection a folder, and hide which command failed. Every method throws [AccountTrouble] when the server or
/// the network fails.
public final class ImapConnection implements AutoCloseable {
    /// How long one answer of a server may take.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MailServer server;
    private final IMAPProtocol wire;
    private volatile boolean idling;

    private ImapConnection(MailServer server, IMAPProtocol wire) {
        this.server = server;
        this.wire = wire;
    }

    /// @param secret the password, or the access token
    public static ImapConnection open(Account account, String secret) {
        return open(account, secret, PATIENCE);
    }

    /// @param patience how long one answer of the server may take
    public static ImapConnection open(Account account, String secret, Duration patience) {
        var server = new MailServer("imap", account, account.imap(), patience);
        var connection = new ImapConnection(server, connect(server));
        try {
            connection.signIn(secret);
            return connection;
        } catch (AccountTrouble trouble) {
            connection.wire.disconnect();
            throw trouble;
        }
    }

    public Account account() {
        return server.account();
    }

    /// Whether the server offers an extension, such as `CONDSTORE`.
    public boolean offers(String capability) {
        return wire.hasCapability(capability);
    }

    /// All folders that can be opened, with what each is for. At most one is Sent and one Drafts by name; a
    /// special use wins.
    public List<MailFolder> folders() {
        var listed = ask(() -> Optional.ofNullable(wire.list("", "*")).orElse(new ListInfo[0]));
        var open = Arrays.stream(listed).filter(folder -> folder.canOpen).toList();
        return FolderNames.assign(open);
    }

    public Optional<MailFolder> folder(Role role) {
        return folders().stream().filter(folder -> folder.role() == role).findFirst();
    }

    /// Opens a folder for reading: nothing in it can change by that, not even `\Seen`.
    public OpenFolder examine(String folder) {
        return inFolder(folder, () -> opened(wire.examine(folder, offers("CONDSTORE") ? ResyncData.CONDSTORE : null)));
    }

    /// Opens a folder for reading, and asks what changed in it since.
    ///
    /// @param uidValidity as of last time
    /// @param modSeq      its change number then
    public OpenFolder examine(String folder, long uidValidity, long modSeq) {
        if (!offers("QRESYNC") || modSeq < 1) {
            return examine(folder);
        }
        return inFolder(folder, () -> {
            wire.enable("QRESYNC");
            return opened(wire.examine(folder, new ResyncData(uidValidity, modSeq)));
        });
    }

    /// Opens a folder for changes.
    public OpenFolder select(String folder) {
        return inFolder(folder, () -> opened(wire.select(folder)));
    }

    /// Makes a folder, and shows it in other programs.
    public void create(String folder) {
        ask(() -> {
            wire.create(folder);
            wire.subscribe(folder);
            return folder;
        });
    }

    /// @param criteria as of RFC 3501 §6.4.4, such as `SINCE 1-Feb-2026`
    public UidSet search(String criteria) {
        return search(criteria, null);
    }

    /// Mails with this text in a header field; servers look for a part of it, case set aside.
    public UidSet searchHeader(String field, String text) {
        return search("HEADER " + field, new Argument().writeString(text));
    }

    /// Hands over each mail, once all of them have come: how many are asked for at once, and how big they are, is what
    /// memory has to bear. Where the server stops, what came before is handed over.
    ///
    /// @param items as of RFC 3501 §6.4.5, such as `FLAGS BODY.PEEK[]`
    public void fetch(UidSet uids, String items, Consumer<ImapMail> each) {
        if (!uids.isEmpty()) {
            fetch(uids.toString(), items, each);
        }
    }

    private void fetch(String uids, String items, Consumer<ImapMail> each) {
        ask(() -> {
            var replies = wire.command("UID FETCH " + uids + " (UID " + items + ")", null);
            Arrays.stream(replies)
                    .flatMap(reply -> ImapReplies.mail(reply).stream())
                    .forEach(each);
            wire.handleResult(replies[replies.length - 1]);
            return uids;
        });
    }

    /// Mails of the open folder whose flags changed after a change number (RFC 7162); needs `CONDSTORE`.
    public void changedSince(long modSeq, Consumer<ImapMail> each) {
        fetch("1:*", "FLAGS) (CHANGEDSINCE " + modSeq, each);
    }

    /// Puts a message into a folder.
    ///
    /// @param flags system flags with their backslash, and keywords
    /// @return its UID, where the server says it (RFC 4315)
    public Optional<Long> append(String folder, List<String> flags, Instant arrived, byte[] message) {
        return inFolder(
                folder,
                () -> Optional.ofNullable(wire.appenduid(folder, flags(flags), Date.from(arrived), literal(message)))
                        .map(where -> where.uid));
    }

    /// Sets flags or keywords in the folder selected.
    public void mark(UidSet uids, List<String> flags) {
        if (!uids.isEmpty()) {
            command("UID STORE " + uids + " +FLAGS.SILENT (" + String.join(" ", flags) + ")");
        }
    }

    /// Removes exactly these mails from the folder selected (RFC 4315); where the server can't, they are only
    /// marked `\Deleted`, since a plain EXPUNGE would remove what others marked.
    public void remove(UidSet uids) {
        mark(uids, List.of("\\Deleted"));
        if (!uids.isEmpty() && offers("UIDPLUS")) {
            command("UID EXPUNGE " + uids);
        }
    }

    /// Waits until the server tells of a change in the open folder, or [#wake] is called (RFC 2177).
    ///
    /// @return whether there is news
    public boolean idle() {
        return ask(() -> {
            wire.idleStart();
            idling = true;
            boolean news = false;
            boolean goesOn = true;
            while (goesOn) {
                @Nullable Response reply = wire.readIdleResponse();
                if (reply == null) {
                    return news;
                }
                if (isNews(reply)) {
                    news = true;
                    wire.idleAbort();
                }
                goesOn = wire.processIdleResponse(reply);
            }
            idling = false;
            return news;
        });
    }

    /// Ends [#idle] from another thread.
    public void wake() {
        if (idling) {
            wire.idleAbort();
        }
    }

    /// Keeps the connection alive; the server tells of news in the open folder.
    public void nudge() {
        command("NOOP");
    }

    @Override
    public void close() {
        try {
            wire.logout();
        } catch (ProtocolException e) {
            wire.disconnect();
        }
    }

    private static IMAPProtocol connect(MailServer server) {
        var properties = server.properties();
        var logger = new MailLogger(ImapConnection.class, "", false, System.err);
        var to = server.endpoint();
        try {
            return new IMAPProtocol("imap", to.host(), to.port(), properties, server.isTls(), logger) {
                @Override
                public FetchItem[] getFetchItems() {
                    return new FetchItem[] {ImapReplies.GMAIL_LABELS};
                }
            };
        } catch (IOException | ProtocolException e) {
            throw server.explain(e);
        }
    }

    private void signIn(String secret) {
        try {
            if (server.isStartTls()) {
                startTls();
            }
            authenticate(server.account().login(), secret);
        } catch (CommandFailedException e) {
            throw said(e, "UNAVAILABLE")
                    ? server.busy()
                    : server.loginRefused(e.getResponse().getRest());
        } catch (IOException | ProtocolException e) {
            throw server.explain(e);
        }
    }

    private void startTls() throws IOException, ProtocolException {
        if (!offers("STARTTLS")) {
            throw server.withoutTls();
        }
        wire.startTLS();
        wire.capability(); // what was said before TLS could have been forged
    }

    private void authenticate(String login, String secret) throws ProtocolException {
        if (server.signsWithToken()) {
            wire.authoauth2(login, secret);
        } else if (offers("AUTH=PLAIN")) {
            wire.authplain("", login, secret);
        } else if (offers("LOGINDISABLED")) {
            throw server.noPasswords();
        } else {
            wire.login(login, secret);
        }
    }

    private UidSet search(String criteria, @Nullable Argument more) {
        return ask(() -> {
            // ESEARCH (RFC 4731) answers in ranges: a few bytes instead of a number a mail.
            var how = offers("ESEARCH") ? "UID SEARCH RETURN (ALL) " : "UID SEARCH ";
            var replies = wire.command(how + criteria, more);
            wire.handleResult(replies[replies.length - 1]);
            return Arrays.stream(replies).map(ImapReplies::found).reduce(UidSet.NONE, UidSet::and);
        });
    }

    private void command(String command) {
        ask(() -> {
            wire.simpleCommand(command, null);
            return command;
        });
    }

    private interface Question<T> {
        T ask() throws IOException, ProtocolException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (CommandFailedException | BadCommandException e) {
            throw server.saidNo(e.getResponse().getRest());
        } catch (IOException | ProtocolException e) {
            throw server.explain(e);
        }
    }

    private <T> T inFolder(String folder, Question<T> question) {
        try {
            return question.ask();
        } catch (CommandFailedException e) {
            if (said(e, "OVERQUOTA")) {
                throw server.overQuota(folder);
            }
            throw server.noSuchFolder(folder, e.getResponse().getRest());
        } catch (IOException | ProtocolException e) {
            throw server.explain(e);
        }
    }

    private static boolean said(ProtocolException failure, String code) {
        return failure.getResponse().getRest().startsWith("[" + code);
    }

    private static boolean isNews(Response reply) {
        return reply instanceof IMAPResponse said
                && Stream.of("EXISTS", "EXPUNGE", "VANISHED", "FETCH").anyMatch(said::keyEquals);
    }

    private static OpenFolder opened(MailboxInfo info) {
        var changed = new ArrayList<ImapMail>();
        var vanished = new ArrayList<UidSet.Range>();
        for (var reply : Optional.ofNullable(info.responses).orElse(List.of())) {
            ImapReplies.mail(reply).ifPresent(changed::add);
            if (reply.keyEquals("VANISHED")) {
                vanished.addAll(ImapReplies.vanished(reply).ranges());
            }
        }
        return new OpenFolder(
                info.uidvalidity,
                Math.max(0, info.uidnext),
                Math.max(0, info.total),
                Math.max(0, info.highestmodseq),
                changed,
                new UidSet(vanished),
                info.permanentFlags.contains(Flags.Flag.USER));
    }

    private static Flags flags(List<String> words) {
        var flags = new Flags();
        for (var word : words) {
            switch (word) {
                case "\\Draft" -> flags.add(Flags.Flag.DRAFT);
                case "\\Seen" -> flags.add(Flags.Flag.SEEN);
                case "\\Answered" -> flags.add(Flags.Flag.ANSWERED);
                default -> flags.add(word);
            }
        }
        return flags;
    }

    private static Literal literal(byte[] bytes) {
        return new Literal() {
            @Override
            public int size() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
