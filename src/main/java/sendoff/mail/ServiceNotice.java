package sendoff.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Party;

/// The mail with which LinkedIn, Slack and their like tell that a person wrote there. What counts is the message
/// inside: its author, their words, and the link that leads to the conversation.
final class ServiceNotice {
    private static final Pattern SERVICE = Pattern.compile(
            "^(messages?-?no-?reply|messaging[\\w-]*|invitations?|notifications?(-noreply)?|inmail[\\w.+-]*|hit-reply|no-?reply|feedback|member|news)@(?<domain>\\S+)$");

    private static final Pattern PERSONAL = Pattern.compile(
            "(?:invitations?|inmail[\\w.+-]*|hit-reply|messages?-?no-?reply|messaging[\\w-]*)@(?:.*\\.)?linkedin\\..*");

    /// A name as people write theirs: one to five words that begin with a capital.
    private static final String NAME =
            "(?<name>\\p{Lu}[\\p{L}.'’-]*(?:[ \\u00a0](?:(?:de|da|di|van|von|den|der|del|la|el|al|bin)[ \\u00a0])*\\p{Lu}[\\p{L}.'’-]*){0,4})";

    private static final List<Pattern> IN_SUBJECT = Stream.of(
                    "^(?:\\[[^\\]]{1,60}\\] )?(?i:(?:reminder: )?(?:you have )?(?:(?:an?|one|\\d+) )?(?:new |unread )?(?:direct )?(?:message(?: request)?|messages|inmail|invitation) from) "
                            + NAME + "(?: in #.*|:.*)?$",
                    "^(?i:neue nachricht von|nouveau message de|nuevo mensaje de|nuovo messaggio da|nova mensagem de|nieuw bericht van|nytt meddelande från) "
                            + NAME + "$",
                    "^(?i:reminder: )?" + NAME
                            + "(?i:['’]s (?:message|invitation|inmail) (?:is (?:still )?(?:waiting|awaiting)|awaits).*| is (?:still )?(?:waiting for|awaiting) your .*)$",
                    "^(?:\\[[^\\]]{1,60}\\] )?(?i:reminder: )?(?:\\p{Lu}[\\p{L} .'’-]{1,40}, )?" + NAME
                            + "(?i:(?: has)?(?: just)? (?:sent you|added you|messaged you|wrote to you|wants (?:you )?to|invited you|mentioned you|tagged you|replied to|recommended|shared (?:an?|the) [\\w ]{1,30} with you|thinks you should|started a (?:conversation|chat) with you|would like (?:you )?to (?:connect|join|add|know|meet)) ?.*)$",
                    "^" + NAME
                            + "(?i: (?:vous a envoyé|souhaite|hat ihnen|möchte|te ha enviado|quiere|ti ha inviato|enviou-lhe|quer|heeft u|stuurde u|har skickat) .*)$")
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> IN_BODY = Stream.of(
                    "^(?i:(?:hi|hello|dear) [^,]{1,40}, )?" + NAME
                            + "(?: \\([^)]{1,160}\\)|, [^,]{1,80},)?(?i: (?:has )?(?:invited you|added you|messaged you|sent you|mentioned you|tagged you|started a conversation|wrote to you|shared [^.:]{2,60}\\bwrote|wants to|would like to (?:connect|join)).*)$",
                    "^" + NAME + "(?i: (?:writes|wrote|says|said|asks)(?: to you)?:)$",
                    "^" + NAME
                            + "(?: {1,3}|(?:,| ?[·|–-]| at) ?)[\\[(]?(?:\\d{1,2} \\p{L}{3,9},? (?:at )?)?\\d{1,2}[:.]\\d{2}(?: ?[AaPp][Mm])?[\\])]?$")
            .map(Pattern::compile)
            .toList();

    private static final Pattern VIA = Pattern.compile(
            "^(?<name>.{2,60}?) (?:via|through|über|par|en) (?:LinkedIn|LinkUp|Linkup|Slack|\\p{Lu}\\w+)$");

    private static final Pattern JUST_A_NAME = Pattern.compile("^" + NAME + "$");

    private static final Pattern BARE_INVITATION = Pattern.compile(
            "(?i)i'd like to (join your|add you to my) .*network|please add me to your linkedin network");

    private static final Pattern FOOTER = Pattern.compile(
            "(?i)^\\W{0,3}((reply|respond)( to [\\p{L} .'-]{1,40}| in \\w+)?\\s*(:.*)?$|(view|open|see it) in \\w+|open \\p{Lu}\\w+$|view (message|conversation|profile|invitation|full)|accept( *[:|·/].*)?$|ignore\\b"
                    + "|unsubscribe\\b|you('re| are) (receiving|getting) |you (receive|get) this|you receive |(see|view|open) (the )?(message )?request\\b|decline( *[:|].*)?$|(yes, |not )?interested( *[:|].*)?$|no,? thanks( *[:|].*)?$|this e-?mail was intended|learn why|change settings|help\\b ?(\\W.*)?$|©|\\.{5,}|see all messages"
                    + "|(répondre|antworten|responder|rispondi|voir le message|nachricht anzeigen|ver mensaje)\\s*(:.*)?$).*");

    private static final Pattern PREAMBLE = Pattern.compile(
            "(?i)^((you have )?(a|one|\\d+)? ?new (direct )?messages?.*|new mention.*|linkedin|slack|\\d{1,2}:\\d{2}( ?[ap]m)?|(today|yesterday),? .{0,20}|you have an invitation.*|.{0,40}unread message.*"
                    + "|\\d+ (mutual|shared) connections?.*|.{2,60} (is a|are) (mutual|shared) connections?.*|(·|•)? ?(1st|2nd|3rd)\\+?( degree connection)?|message request|inmail)$");

    private static final Pattern ANNOUNCED =
            Pattern.compile("(?i)you have (?:an?|one|\\d+) new (?:direct )?messages?[.:]?");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'\\])]+");
    private static final Pattern SPONSORED = Pattern.compile(
            "(?i)\\bsponsored\\b|\\bpromoted\\b|sponsored inmail|this is a (paid|sponsored) message|linkedin ads");
    private static final int LONGEST_LINE = 300;

    private ServiceNotice() {}

    /// Whether a person may have written what is inside, by the header alone.
    static boolean mayBe(Message message) {
        return knownService(message).isPresent() || isOther(message);
    }

    /// The message inside what comes from an address that services use; the same message where it is no such notice.
    static Message ofKnownService(Message message) {
        return knownService(message).flatMap(domain -> opened(message, domain)).orElse(message);
    }

    /// The same for any other machine, which may have told of something quite different.
    static Message ofOtherMachine(Message message) {
        return Optional.of(message)
                .filter(ServiceNotice::isOther)
                .flatMap(each -> each.from().address())
                .flatMap(address -> opened(message, address.substring(address.indexOf('@') + 1)))
                .orElse(message);
    }

    private static Optional<String> knownService(Message message) {
        return message.from()
                .address()
                .map(SERVICE::matcher)
                .filter(Matcher::matches)
                .map(address -> address.group("domain"));
    }

    private static boolean isOther(Message message) {
        return !message.nature().bulk() && message.nature().notice() == Notice.OTHER;
    }

    private static Optional<Message> opened(Message message, String domain) {
        List<String> lines = lines(message);
        return author(message, lines).map(name -> opened(message, lines, name, channel(domain)));
    }

    private static Message opened(Message message, List<String> lines, String name, Channel channel) {
        String words = words(lines, name);
        boolean sponsored = SPONSORED
                .matcher(message.subject() + "\n" + String.join("\n", lines))
                .find();
        Message.Headers headers = message.headers();
        var member = new Party(Optional.of(name), link(message).map(ServiceNotice::bare));
        var thread = headers.inReplyTo().or(() -> link(message).flatMap(LinkedIn::threadAt));
        return message.on(channel)
                .with(headers.by(member).answering(thread))
                .with(new MessageText(
                        words, message.text().quoted(), message.text().forwarded(), ""))
                .with(new Nature(true, sponsored, Notice.NOTIFICATION));
    }

    /// One conversation or member has one link, whatever a mail adds to see who follows it.
    private static String bare(String link) {
        return LinkedIn.profile(link)
                .or(() -> LinkedIn.threadAt(link).map(_ -> link.replaceAll("[?#].*", "")))
                .orElse(link);
    }

    private static List<String> lines(Message message) {
        String text = message.text().own() + "\n\n" + message.text().signature();
        return text.lines().map(String::strip).toList();
    }

    private static Channel channel(String domain) {
        if (domain.contains("linkedin")) {
            return Channel.LINKEDIN;
        }
        return domain.contains("slack") ? Channel.SLACK : Channel.EMAIL;
    }

    /// The person who wrote: from the sender's name, the subject or the first lines; a first name alone is
    /// completed from the text.
    private static Optional<String> author(Message message, List<String> lines) {
        Optional<String> shown =
                message.from().name().flatMap(name -> group(VIA, name).or(() -> member(message, name)));
        Optional<String> inSubject = IN_SUBJECT.stream()
                .flatMap(pattern -> group(pattern, message.subject()).stream())
                .findFirst();
        Optional<String> inBody = lines.stream()
                .filter(line -> line.length() < LONGEST_LINE)
                .limit(12)
                .flatMap(line -> IN_BODY.stream().flatMap(pattern -> group(pattern, line).stream()))
                .findFirst();
        return shown.or(() -> inBody.filter(name -> name.contains(" ")))
                .or(() -> inSubject.map(name -> completed(name, lines)))
                .or(() -> inBody)
                .or(() -> announced(lines))
                .or(() -> inviter(message, lines));
    }

    /// "You have 1 new message" and below it a full name.
    private static Optional<String> announced(List<String> lines) {
        List<String> first =
                lines.stream().filter(line -> !line.isEmpty()).limit(3).toList();
        return IntStream.range(1, first.size())
                .filter(at -> ANNOUNCED.matcher(first.get(at - 1)).matches())
                .mapToObj(first::get)
                .filter(line -> line.contains(" "))
                .flatMap(line -> group(JUST_A_NAME, line).stream())
                .findFirst();
    }

    /// An InMail or an invitation may come under the member's own name.
    private static Optional<String> member(Message message, String name) {
        boolean personal = message.from()
                .address()
                .filter(at -> PERSONAL.matcher(at).matches())
                .isPresent();
        return personal && name.contains(" ") && !name.startsWith("LinkedIn")
                ? group(JUST_A_NAME, name)
                : Optional.empty();
    }

    /// "Ottavia" in the subject, "Ottavia Ferrandi" in the text.
    private static String completed(String name, List<String> lines) {
        return lines.stream()
                .limit(15)
                .filter(line -> line.startsWith(name + " ") && line.length() < 60)
                .flatMap(line -> group(JUST_A_NAME, line).stream())
                .findFirst()
                .orElse(name);
    }

    /// An invitation without a note says "I'd like to join your network"; its author stands as the sender or
    /// below.
    private static Optional<String> inviter(Message message, List<String> lines) {
        boolean bare = BARE_INVITATION.matcher(message.subject()).find()
                || lines.stream()
                        .limit(5)
                        .anyMatch(line -> BARE_INVITATION.matcher(line).find());
        if (!bare) {
            return Optional.empty();
        }
        return message.from()
                .name()
                .filter(name -> name.contains(" "))
                .or(() -> lines.stream()
                        .skip(1)
                        .limit(10)
                        .flatMap(line -> group(JUST_A_NAME, line).stream())
                        .findFirst());
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group("name").strip()) : Optional.empty();
    }

    /// What stands between the notice's own first and last lines, without the quotation marks around it.
    private static String words(List<String> lines, String name) {
        int from = 0;
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            String line = lines.get(i);
            boolean aboutAuthor = IN_BODY.stream().anyMatch(p -> p.matcher(line).matches()) || line.equals(name);
            if (aboutAuthor || PREAMBLE.matcher(line).matches()) {
                from = i + 1;
                from += aboutAuthor && isTitle(lines, from, line.equals(name)) ? 1 : 0;
            }
        }
        int to = from;
        while (to < lines.size() && !FOOTER.matcher(lines.get(to)).matches()) {
            to++;
        }
        String words = String.join("\n", lines.subList(from, to)).strip();
        return words.isEmpty() ? invitation(lines, name) : unquoted(words);
    }

    /// Without a note, all that was said is above the name.
    private static String invitation(List<String> lines, String name) {
        return lines.stream()
                .takeWhile(line -> !line.equals(name) && !FOOTER.matcher(line).matches())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /// "Head of Labs at Brio Mobility", right below the name and above the time or a blank line.
    private static boolean isTitle(List<String> lines, int at, boolean belowName) {
        if (!belowName
                || at >= lines.size()
                || lines.get(at).isBlank()
                || lines.get(at).length() > 120) {
            return false;
        }
        return at + 1 < lines.size()
                && (lines.get(at + 1).isBlank()
                        || PREAMBLE.matcher(lines.get(at + 1)).matches());
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && "\"“„«".indexOf(text.charAt(0)) >= 0
                && "\"”“»".indexOf(text.charAt(text.length() - 1)) >= 0;
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /// The conversation, else the profile, else nothing.
    private static Optional<String> link(Message message) {
        String everything = message.text().own() + "\n" + message.text().signature() + "\n"
                + message.html().orElse("");
        List<String> links = URL.matcher(everything)
                .results()
                .map(match -> match.group().replace("&amp;", "&"))
                .limit(200)
                .toList();
        return Stream.of("/messaging/thread/", "/in/", "/profile/view", "/archives/", "/dm/", "/m/")
                .flatMap(part -> links.stream().filter(link -> link.contains(part)))
                .findFirst();
    }
}
