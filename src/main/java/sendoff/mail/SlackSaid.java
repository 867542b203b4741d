package sendoff.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.MessageId;
import sendoff.domain.SlackPlace;

/// One message of Slack as an export or its servers tell it, nothing decoded.
///
/// @param stamp     its `ts`: when it was said, and its name within the conversation
/// @param thread    the `ts` of the message that began the thread it stands in; its own where it began one
/// @param user      who said it, `U…`; empty for what only a machine says
/// @param text      in Slack's own markup
/// @param forwarded what it shares of another conversation, in the same markup
/// @param files     names of what is attached
/// @param subtype   what kind of message it is; empty for an ordinary one
/// @param machine   an app said it
/// @param latest    the `ts` of the newest answer in the thread it began
/// @param answer    the id under which this program posted it
public record SlackSaid(
        String stamp,
        Optional<String> thread,
        String user,
        String text,
        String forwarded,
        List<String> files,
        String subtype,
        boolean machine,
        Optional<String> latest,
        Optional<MessageId> answer) {
    private static final Pattern STAMP = Pattern.compile("\\d{1,12}\\.\\d{1,6}");
    private static final Set<String> BY_PEOPLE =
            Set.of("", "file_share", "thread_broadcast", "reply_broadcast", "me_message", "file_comment");
    private static final String SLACKBOT = "USLACKBOT";

    /// The event under which an answer carries its id as metadata.
    public static final String EVENT = "sendoff_answer";

    public SlackSaid {
        files = List.copyOf(files);
    }

    public static boolean isStamp(String text) {
        return STAMP.matcher(text).matches();
    }

    /// A person said it, and it says something.
    public boolean isByAPerson(String owner) {
        return BY_PEOPLE.contains(subtype)
                && !user.isEmpty()
                && !user.equals(SLACKBOT)
                // An app that posts as the owner speaks for them: they told it to.
                && (!machine || user.equals(owner))
                && !(text.isBlank() && forwarded.isBlank() && files.isEmpty());
    }

    /// What is left in its place when the first message of a thread was deleted.
    public boolean isGone() {
        return subtype.equals("tombstone");
    }

    /// It answers within a thread.
    public boolean isReply() {
        return thread.filter(root -> !root.equals(stamp)).isPresent();
    }

    /// @return the same whether it came over the network or in an export
    public MessageId id(String conversation) {
        return answer.orElseGet(() -> SlackPlace.id(conversation, stamp));
    }

    public Instant at() {
        return at(stamp);
    }

    /// Seconds since 1970 and a counter, which is kept as a part of a second.
    public static Instant at(String stamp) {
        int dot = stamp.indexOf('.');
        String micros = (stamp.substring(dot + 1) + "000000").substring(0, 6);
        return Instant.ofEpochSecond(Long.parseLong(stamp.substring(0, dot)), Long.parseLong(micros) * 1000);
    }

    /// The earliest stamp of this instant.
    public static String stamp(Instant at) {
        return at.getEpochSecond() + "." + String.format(Locale.ROOT, "%06d", at.getNano() / 1000);
    }

    /// By time; what stands in an order of stamps as texts does not.
    public static int compare(String one, String other) {
        return at(one).compareTo(at(other));
    }
}
