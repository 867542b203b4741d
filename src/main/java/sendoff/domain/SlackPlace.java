package sendoff.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in Slack something was said, and where an answer to it goes: the conversation, and the thread in it.
///
/// @param team         the workspace, `T…`
/// @param conversation a channel, a direct or a group message: `C…`, `D…` or `G…`
/// @param thread       the time stamp of the message that began the thread; empty outside of one
public record SlackPlace(String team, String conversation, Optional<String> thread) {
    private static final String HOST = "slack.invalid";
    private static final Pattern LINK = Pattern.compile(
            "https://app\\.slack\\.com/client/(?<team>[TE][A-Z0-9]{2,20})/(?<conversation>[A-Z][A-Z0-9]{2,20})"
                    + "(?:/thread/\\k<conversation>-(?<thread>\\d{1,12}\\.\\d{1,6}))?");
    private static final Pattern ID =
            Pattern.compile("(?<conversation>[A-Za-z0-9_-]+)\\.(?<stamp>\\d{1,12}\\.\\d{1,6})@" + Pattern.quote(HOST));

    /// The address of this place, as a browser opens it.
    public String link() {
        return "https://app.slack.com/client/" + team + "/" + conversation
                + thread.map(stamp -> "/thread/" + conversation + "-" + stamp).orElse("");
    }

    /// The place a link leads to.
    public static Optional<SlackPlace> of(String link) {
        Matcher matcher = LINK.matcher(link);
        return matcher.matches()
                ? Optional.of(new SlackPlace(
                        matcher.group("team"),
                        matcher.group("conversation"),
                        Optional.ofNullable(matcher.group("thread"))))
                : Optional.empty();
    }

    /// Where an answer with this envelope is posted; empty where it leaves by another way.
    public static Optional<SlackPlace> of(Envelope envelope) {
        return envelope.to().stream()
                .flatMap(party -> party.address().flatMap(SlackPlace::of).stream())
                .findFirst();
    }

    /// Where this message is answered.
    public static Optional<SlackPlace> of(Message message) {
        return message.headers().replyTo().stream()
                .flatMap(party -> party.address().flatMap(SlackPlace::of).stream())
                .findFirst();
    }

    public SlackPlace in(String stamp) {
        return new SlackPlace(team, conversation, Optional.of(stamp));
    }

    /// The id of what was said there at `stamp`: the same in an export and over the network.
    public static MessageId id(String conversation, String stamp) {
        return new MessageId(conversation + "." + stamp + "@" + HOST);
    }

    /// What every [#id] in this conversation begins with.
    public static String prefix(String conversation) {
        return conversation + ".";
    }

    /// The time stamp inside of an [#id]; empty for any other id.
    public static Optional<String> stamp(MessageId id) {
        Matcher matcher = ID.matcher(id.value());
        return matcher.matches() ? Optional.of(matcher.group("stamp")) : Optional.empty();
    }

    /// A link that stands for a member who shows no e-mail address.
    public static String member(String team, String user) {
        return "slack://user?team=" + team + "&id=" + user;
    }
}
