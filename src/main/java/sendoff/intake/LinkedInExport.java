package sendoff.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Card;
import sendoff.domain.Channel;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Sha256;
import sendoff.mail.OwnText;

/// The archive that LinkedIn hands out to its members, of any year: their messages and invitations, as messages.
///
/// Everything in it is looked at and only what is recent becomes a message: the archive goes back to the first day.
public final class LinkedInExport {
    private static final String MESSAGES = "messages.csv";
    private static final String INVITATIONS = "Invitations.csv";
    private static final String CONNECTIONS = "Connections.csv";
    /// More than the mail of a lifetime there; it has to fit into memory.
    private static final int MOST_BYTES = 100_000_000;

    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:p|br|div|a|b|i|strong|em|ul|li|span)\\b[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,5}|#x[0-9a-fA-F]{2,4}|[a-zA-Z]{2,8});");

    private final Owner owner;
    private final Instant since;
    private final Instant until;
    private final List<Message> recent = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private int messages;
    private int invitations;
    private int bare;
    private int older;
    private int drafts;
    private int undated;

    private LinkedInExport(Owner owner, Instant since, Instant until) {
        this.owner = owner;
        this.since = since;
        this.until = until;
    }

    /// What is in an export.
    ///
    /// @param recent      what was written since the day asked for, oldest first
    /// @param messages    lines of `messages.csv`
    /// @param invitations lines of `Invitations.csv`
    /// @param older       of both, from before that day
    /// @param notes       what was not taken, in sentences
    /// @param connections the people of `Connections.csv`
    public record Read(
            List<Message> recent,
            int messages,
            int invitations,
            int older,
            List<String> notes,
            Optional<Card.Read> connections) {
        public Read {
            recent = List.copyOf(recent);
            notes = List.copyOf(notes);
        }
    }

    /// Whether an archive is LinkedIn's, whole or in part.
    public static boolean isOne(ExportArchive archive) {
        return Stream.of(MESSAGES, INVITATIONS, CONNECTIONS)
                .anyMatch(name -> archive.find(name).isPresent());
    }

    /// @param owner whose desk it is, with an address at least
    /// @param since what was written before is only counted
    /// @param until what claims to be written later has a wrong date
    public static Read read(ExportArchive archive, Owner owner, Instant since, Instant until) throws ExportTrouble {
        if (!isOne(archive)) {
            throw new ExportTrouble(archive.name() + " is not LinkedIn's data export: it holds no messages.csv, no"
                    + " Invitations.csv and no Connections.csv. Give the ZIP file as LinkedIn sent it.");
        }
        return new LinkedInExport(owner, since, until).read(archive);
    }

    /// The people in it; empty where it has none.
    public static Optional<Card.Read> connections(ExportArchive archive) throws ExportTrouble {
        Optional<String> entry = archive.find(CONNECTIONS);
        return entry.isEmpty() ? Optional.empty() : LinkedInConnections.read(bytes(archive, entry.get()));
    }

    /// Whose export it is, as far as its pages about the account say so.
    public static Owner owner(ExportArchive archive) {
        var addresses = new LinkedHashSet<String>();
        try {
            table(archive, "Email Addresses.csv", Set.of("email address"))
                    .ifPresent(table -> table.each(line -> addresses.add(line.cell("email address"))));
        } catch (ExportTrouble _) {
            addresses.clear(); // another year's form: the owner is asked instead
        }
        addresses.removeIf(address -> !address.contains("@"));
        return new Owner(profileName(archive).orElse(""), addresses);
    }

    private Read read(ExportArchive archive) throws ExportTrouble {
        Optional<HeadedCsv> written = table(archive, MESSAGES);
        Optional<HeadedCsv> invited = table(archive, INVITATIONS);
        LinkedInMember member = member(archive, written, invited);
        written.ifPresent(table -> take(table, member, false));
        invited.ifPresent(table -> take(table, member, true));
        note(archive, written.isPresent(), invited.isPresent());
        recent.sort(Comparator.comparing(message -> message.at().toInstant()));
        return new Read(recent, messages, invitations, older, notes, connections(archive));
    }

    private static Optional<HeadedCsv> table(ExportArchive archive, String name) throws ExportTrouble {
        return table(archive, name, LinkedInLine.NEEDED);
    }

    private static Optional<HeadedCsv> table(ExportArchive archive, String name, Set<String> needed)
            throws ExportTrouble {
        Optional<String> entry = archive.find(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String text = ForeignText.of(bytes(archive, entry.get()));
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(HeadedCsv.of(entry.get(), text, LinkedInLine.COLUMNS, needed));
    }

    private static byte[] bytes(ExportArchive archive, String entry) throws ExportTrouble {
        try (InputStream in = archive.read(entry)) {
            byte[] all = in.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new ExportTrouble(entry + " is larger than " + MOST_BYTES / 1_000_000
                        + " MB, which is more than Sendoff reads at once. Nothing was taken.");
            }
            return all;
        } catch (ExportTrouble e) {
            throw e;
        } catch (IOException e) {
            throw ExportArchive.damaged(entry + " in " + archive.name(), e);
        }
    }

    // ---- whose it is

    private LinkedInMember member(ExportArchive archive, Optional<HeadedCsv> written, Optional<HeadedCsv> invited)
            throws ExportTrouble {
        var search = new LinkedInMember.Search(Stream.concat(profileName(archive).stream(), Stream.of(owner.name()))
                .toList());
        Stream.of(written, invited)
                .flatMap(Optional::stream)
                .forEach(table -> table.each(line -> {
                    LinkedInLine read = LinkedInLine.of(line);
                    if (!read.sponsored()) {
                        search.line(read);
                    }
                }));
        return search.found(archive.name());
    }

    private static Optional<String> profileName(ExportArchive archive) {
        try {
            return table(archive, "Profile.csv", Set.of("first name", "last name")).stream()
                    .flatMap(table -> table.all().stream())
                    .findFirst()
                    .map(line -> line.cell("first name") + " " + line.cell("last name"));
        } catch (ExportTrouble _) {
            return Optional.empty(); // it only helps; the messages may say the same
        }
    }

    // ---- lines to messages

    private void take(HeadedCsv table, LinkedInMember member, boolean invitation) {
        var first = new boolean[2];
        table.each(line -> {
            if (!first[0]) {
                ForeignDate.isDayFirst(line.cell("date")).ifPresent(day -> {
                    first[0] = true;
                    first[1] = day;
                });
            }
        });
        table.each(line -> take(LinkedInLine.of(line), member, first[1], invitation));
    }

    private void take(LinkedInLine line, LinkedInMember member, boolean dayFirst, boolean invitation) {
        if (invitation) {
            invitations++;
        } else {
            messages++;
        }
        if (line.draft()) {
            drafts++;
            return;
        }
        if (invitation && line.content().isBlank()) {
            bare++;
            return;
        }
        Optional<OffsetDateTime> at = ForeignTime.of(line.date(), dayFirst)
                .filter(moment -> moment.toInstant().isBefore(until));
        if (at.isEmpty()) {
            undated++;
            unread.add(line.date());
        } else if (at.get().toInstant().isBefore(since)) {
            older++;
        } else {
            recent.add(message(line, member, at.get(), invitation));
        }
    }

    private Message message(LinkedInLine line, LinkedInMember member, OffsetDateTime at, boolean invitation) {
        Party from = party(line.from(), line.fromPage(), member);
        List<Party> to = line.to().isEmpty() || line.sponsored()
                ? List.of(self())
                : line.to().stream()
                        .map(one -> party(one.name(), one.page(), member))
                        .toList();
        var headers = new Message.Headers(
                from, to, List.of(), List.of(), List.of(), line.subject(), LinkedIn.thread(line.thread()), List.of());
        return new Message(
                id(line, at, invitation),
                Channel.LINKEDIN,
                at,
                headers,
                text(line.content()),
                Optional.empty(),
                line.sponsored() ? new Nature(false, true, Nature.Notice.NONE) : Nature.PERSONAL,
                List.of(),
                List.of());
    }

    private Party party(String name, String page, LinkedInMember member) {
        if (member.is(name, page)) {
            return self();
        }
        Optional<String> shown = Optional.of(name).filter(text -> !text.isBlank());
        Optional<String> there = LinkedIn.profile(page);
        return shown.isEmpty() && there.isEmpty() ? Party.named("LinkedIn Member") : new Party(shown, there);
    }

    private Party self() {
        String address = owner.addresses().stream().sorted().findFirst().orElseThrow();
        return owner.name().isBlank() ? Party.at(address) : Party.of(owner.name(), address);
    }

    private static MessageText text(String content) {
        if (MARKUP.matcher(content).find()) {
            return OwnText.ofHtml(content, "");
        }
        return ENTITY.matcher(content).find()
                ? OwnText.ofHtml(content.replace("<", "&lt;").replace("\n", "<br>"), "")
                : MessageText.of(content);
    }

    /// The same line of a newer export gives the same id.
    private static MessageId id(LinkedInLine line, OffsetDateTime at, boolean invitation) {
        String where = line.thread().isEmpty()
                ? line.to().stream()
                        .map(one -> LinkedInMember.key(one.name()))
                        .toList()
                        .toString()
                : line.thread();
        String all = String.join(
                "\n",
                invitation ? "invitation" : "message",
                where,
                at.toInstant().toString(),
                LinkedInMember.key(line.from()),
                line.content());
        String hash = HexFormat.of().formatHex(Sha256.of(all), 0, 16);
        return new MessageId("linkedin-" + hash + "@export.invalid");
    }

    // ---- what is said about it

    private void note(ExportArchive archive, boolean written, boolean invited) {
        if (!written) {
            notes.add(
                    "There are no messages in this export: LinkedIn sends it in parts, and adds messages.csv only when"
                            + " you tick Messages, or ask for the larger archive.");
        }
        if (!invited && written) {
            notes.add("There are no invitations in this export.");
        }
        if (undated > 0) {
            notes.add(plural(undated, "line has a date", "lines have dates")
                    + " that can’t be read, such as “" + cut(unread.iterator().next())
                    + "”: left out. Was the file saved by a spreadsheet? The file as LinkedIn sent it has them.");
        }
        if (drafts > 0) {
            notes.add(plural(drafts, "draft", "drafts") + " of yours: not sent, so not taken.");
        }
        if (bare > 0) {
            notes.add(plural(bare, "invitation", "invitations") + " without a note: nothing was asked.");
        }
        archive.passedOver().forEach(entry -> notes.add("Left out " + entry + "."));
    }

    private static String plural(int many, String one, String several) {
        return many == 1 ? "One " + one : many + " " + several;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(30, text.length()));
    }
}
