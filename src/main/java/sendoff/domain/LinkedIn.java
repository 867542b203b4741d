package sendoff.domain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of LinkedIn's pages, as its mails and its exports show them. They are only ever opened by the owner.
public final class LinkedIn {
    /// Where message requests of strangers wait, above the list.
    public static final String MESSAGES = "https://www.linkedin.com/messaging/";
    public static final String INVITATIONS = "https://www.linkedin.com/mynetwork/invitation-manager/";
    /// Where an export is asked for.
    public static final String EXPORT = "https://www.linkedin.com/mypreferences/d/download-my-data";

    private static final String THREAD_HOST = "@linkedin-thread.invalid";
    private static final Pattern THREAD = Pattern.compile(
            "(?i)https?://[\\w.-]*linkedin\\.[\\w.-]+/\\S*?messaging/(?:thread|conversations?)/([^/?#\\s]+).*");
    private static final Pattern PROFILE =
            Pattern.compile("(?i)https?://[\\w.-]*linkedin\\.[\\w.-]+/(?:comm/|mwlite/)?(?:in|pub)/([^/?#\\s]+).*");

    private LinkedIn() {}

    /// What all messages of one conversation there answer: its number, as a mail's `In-Reply-To` would say it.
    ///
    /// @param conversation as the export has it, `2-YWJj==`
    public static Optional<MessageId> thread(String conversation) {
        String bare = decoded(conversation).strip().replaceAll("=+$", "");
        return bare.isEmpty() || bare.equals("new") ? Optional.empty() : Optional.of(new MessageId(bare + THREAD_HOST));
    }

    /// The same from a link to it.
    public static Optional<MessageId> threadAt(String link) {
        Matcher matcher = THREAD.matcher(link);
        return matcher.matches() ? thread(matcher.group(1)) : Optional.empty();
    }

    /// Which conversation there a message is part of, where it says so.
    public static Optional<MessageId> threadOf(Message message) {
        return message.headers().inReplyTo().filter(id -> id.value().endsWith(THREAD_HOST));
    }

    /// The page of a conversation; empty for what is none there.
    public static Optional<String> page(MessageId thread) {
        return Optional.of(thread.value())
                .filter(value -> value.endsWith(THREAD_HOST))
                .map(value -> value.substring(0, value.length() - THREAD_HOST.length()))
                .map(bare -> MESSAGES + "thread/" + padded(bare) + "/");
    }

    /// `2-YWJj`: what stands behind the number is Base64, which comes in fours.
    private static String padded(String bare) {
        int odd = bare.substring(bare.indexOf('-') + 1).length() % 4;
        return odd == 2 ? bare + "==" : odd == 3 ? bare + "=" : bare;
    }

    /// A member's page without what mails add to follow who clicks; empty for another page.
    public static Optional<String> profile(String link) {
        Matcher matcher = PROFILE.matcher(link.strip());
        return matcher.matches()
                ? Optional.of("https://www.linkedin.com/in/" + matcher.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
