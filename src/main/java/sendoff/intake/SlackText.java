package sendoff.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.MessageText;

/// Slack's markup → plain text: `<@U…>` becomes a name, `<https://…|words>` words and address, `&lt;` a sign.
///
/// Source: Slack, "Formatting text for app surfaces".
final class SlackText {
    private static final int LONGEST = 40_000;
    private static final Pattern TAG = Pattern.compile("<(?<to>[^<>|\\n]{1,2000})(?:\\|(?<label>[^<>]{0,500}))?>");
    private static final Pattern SKIN = Pattern.compile(":skin-tone-\\d:");
    private static final Pattern MENTION = Pattern.compile("<@(?<user>[A-Z0-9]+)(?:\\|[^<>]*)?>");

    private SlackText() {}

    /// @param names how a member is called, by `U…`
    static MessageText of(String markup, String forwarded, UnaryOperator<String> names) {
        List<String> own = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        String text = plain(markup, names);
        text.lines().forEach(line -> (line.startsWith(">") ? quoted : own).add(line));
        return new MessageText(
                String.join("\n", own).strip(),
                String.join("\n", quoted).strip(),
                plain(forwarded, names).strip(),
                "");
    }

    static String plain(String markup, UnaryOperator<String> names) {
        String cut = markup.length() > LONGEST ? markup.substring(0, LONGEST) : markup;
        String named = TAG.matcher(cut).replaceAll(tag -> Matcher.quoteReplacement(said(tag, names)));
        return SKIN.matcher(named)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String said(MatchResult tag, UnaryOperator<String> names) {
        String to = tag.group("to");
        String label = tag.group("label") == null ? "" : tag.group("label").strip();
        return switch (to.charAt(0)) {
            case '@' -> "@" + names.apply(to.substring(1));
            case '#' -> "#" + (label.isEmpty() ? "a channel" : label);
            case '!' -> special(to.substring(1), label);
            default -> link(to, label);
        };
    }

    private static String special(String command, String label) {
        if (!label.isEmpty()) {
            return label;
        }
        return command.matches("here|channel|everyone") ? "@" + command : "";
    }

    private static String link(String to, String label) {
        String bare = to.replaceFirst("^(?:mailto|tel):", "");
        String shown = to.replaceFirst("^https?://", "");
        return label.isEmpty() || label.equals(bare) || label.equals(shown) ? bare : label + " (" + bare + ")";
    }

    /// The members it speaks to by name.
    static List<String> mentioned(String markup) {
        return MENTION.matcher(markup)
                .results()
                .map(found -> found.group("user"))
                .distinct()
                .toList();
    }
}
