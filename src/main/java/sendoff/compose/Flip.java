package sendoff.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns what the asker wrote of themselves into what the answer says to them: "our pilot" becomes "your pilot",
/// "how you hired" becomes "how I hired".
final class Flip {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("my", "your"),
            Map.entry("our", "your"),
            Map.entry("mine", "yours"),
            Map.entry("ours", "yours"),
            Map.entry("me", "you"),
            Map.entry("us", "you"),
            Map.entry("i", "you"),
            Map.entry("we", "you"),
            Map.entry("i'm", "you're"),
            Map.entry("we're", "you're"),
            Map.entry("i've", "you've"),
            Map.entry("we've", "you've"),
            Map.entry("i'd", "you'd"),
            Map.entry("we'd", "you'd"),
            Map.entry("i'll", "you'll"),
            Map.entry("we'll", "you'll"),
            Map.entry("myself", "yourself"),
            Map.entry("ourselves", "yourselves"),
            Map.entry("your", "my"),
            Map.entry("yours", "mine"),
            Map.entry("yourself", "myself"),
            Map.entry("you're", "I'm"),
            Map.entry("you've", "I've"),
            Map.entry("you'd", "I'd"),
            Map.entry("you'll", "I'll"));
    private static final Set<String> BEFORE_A_SUBJECT =
            Set.of("how", "what", "why", "when", "where", "which", "who", "that", "if", "whether", "as", "than");
    private static final Set<String> BEFORE_AN_OBJECT = Set.of(
            "to",
            "with",
            "for",
            "of",
            "from",
            "about",
            "at",
            "by",
            "on",
            "like",
            "join",
            "meet",
            "joining",
            "meeting",
            "having",
            "hosting",
            "interviewing",
            "asking",
            "introducing",
            "help",
            "invite",
            "interview");
    private static final Pattern ACTS = Pattern.compile(
            "(?i)(?:\\p{L}{2,}ed|have|had|did|do|built|made|gave|wrote|took|ran|use|think|said|get|see|sell|make|run|keep|need|know|offer|build|collect|publish|would|could|can|might|will)\\b.*");
    private static final Pattern SHARED = Pattern.compile(
            "(?i)(?:talk|call|conversation|meeting|chat|lunch|dinner|coffee|exchange|correspondence|time|days|years)s?[.,?!]*");
    private static final Pattern EDGE = Pattern.compile("^([^\\p{L}]*)(.*?)([^\\p{L}]*)$");

    private Flip() {}

    /// @return empty when it is not safe to tell whether a "you" acts or is acted on
    static Optional<String> of(String words) {
        List<String> flipped = new ArrayList<>();
        String before = "";
        String[] all = words.replace('’', '\'').split(" ");
        for (int i = 0; i < all.length; i++) {
            String word = all[i];
            var parts = EDGE.matcher(word);
            if (!parts.matches()) {
                return Optional.empty();
            }
            String core = parts.group(2).toLowerCase(Locale.ROOT);
            boolean acts = BEFORE_A_SUBJECT.contains(before)
                    || i + 1 < all.length && ACTS.matcher(all[i + 1]).matches();
            if (core.equals("you") && !acts && !BEFORE_AN_OBJECT.contains(before)) {
                return Optional.empty();
            }
            if (core.equals("our") && i + 1 < all.length && isShared(all, i + 1)) {
                return Optional.empty();
            }
            flipped.add(parts.group(1)
                    + (core.equals("you") ? acts ? "I" : "me" : one(core, parts.group(2), before))
                    + parts.group(3));
            before = core;
        }
        return Optional.of(String.join(" ", flipped));
    }

    /// "Our last call" was the owner's as well.
    private static boolean isShared(String[] words, int at) {
        return SHARED.matcher(words[at]).matches()
                || at + 1 < words.length && SHARED.matcher(words[at + 1]).matches();
    }

    private static String one(String core, String as, String before) {
        return switch (core) {
            case "are" -> before.equals("you") ? "am" : as;
            case "were" -> before.equals("you") ? "was" : as;
            case "am" -> before.equals("i") ? "are" : as;
            case "was" -> before.equals("i") ? "were" : as;
            default -> WORDS.getOrDefault(core, as);
        };
    }
}
