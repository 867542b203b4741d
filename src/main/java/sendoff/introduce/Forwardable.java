package sendoff.introduce;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What of an asker's letter may be passed on: a few lines about them and what they hope for, without anything private.
///
/// It only proposes: the owner reads it, and the contact sees what the owner approved.
public final class Forwardable {
    private static final int SENTENCES = 3;
    private static final int SHORT = 25;
    private static final int LONG = 260;
    private static final int LONGEST = 420;

    private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+|\\n{2,}");

    /// Told to the owner, not to a stranger.
    private static final Pattern PRIVATE =
            Pattern.compile("(?i)\\S+@\\S+|https?://|www\\.|\\+?\\d[\\d ()/.-]{6,}\\d|[€$£]\\s?\\d|\\b\\d+\\s?k\\b"
                    + "|\\b(?:confiden\\w*|between (?:us|you and me)|private(?:ly)?|secret|nda|off the record|stealth"
                    + "|(?:don't|do not|please not) (?:share|tell|forward|pass)|keep (?:this|it) to yourself|not public"
                    + "|haven't (?:told|announced)|laid off|made redundant|fired|lost my job|divorc\\w*|ill(?:ness)?|sick"
                    + "|cancer|pregnan\\w*|visa|salary|debts?|bankrupt\\w*|lawsuit|burn(?:ed|t)[ -]?out|depress\\w*"
                    + "|my (?:wife|husband|partner|boss|kids?|children|mother|father|home|phone|mobile|number))\\b");

    /// Said to the owner.
    private static final Pattern TO_THE_OWNER =
            Pattern.compile("(?i)\\b(?:you|your|yours|thanks?|thank you|sorry|hope this|best wishes|regards|cheers)\\b"
                    + "|^(?:hi|hello|hey|dear)\\b");

    private Forwardable() {}

    /// @param own what the asker wrote themselves
    /// @return empty where nothing can be passed on as it stands
    public static Optional<String> of(String own) {
        List<String> fitting = Arrays.stream(END.split(own.strip()))
                .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
                .filter(sentence -> sentence.length() >= SHORT && sentence.length() <= LONG)
                .filter(sentence -> sentence.matches(".*[.!?…]"))
                .filter(sentence ->
                        !PRIVATE.matcher(sentence.replace('’', '\'')).find())
                .filter(sentence -> !TO_THE_OWNER.matcher(sentence).find())
                .limit(SENTENCES)
                .toList();
        var said = new StringJoiner(" ");
        for (String sentence : fitting) {
            if (said.length() + sentence.length() < LONGEST) {
                said.add(sentence);
            }
        }
        return Optional.of(said.toString()).filter(text -> !text.isEmpty());
    }
}
