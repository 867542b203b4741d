package sendoff.compose;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The thanks of a letter to somebody who was brought in and has not written a word: they go to whoever introduced.
final class Unwritten {
    private static final String THANKS = AskPhrase.INTRODUCTION;
    /// "Thank you for the introduction, and for your patience."
    private static final Pattern AND_FOR = Pattern.compile("(?i)(?<=\\bthank you for )" + THANKS + ", and for ");
    private static final Pattern AND = Pattern.compile("(?i), and thank you for " + THANKS + "(?=\\.)");
    private static final Pattern ALONE = Pattern.compile(
            "(?i)\\bthank you for " + THANKS + "\\. (?=(?:[^\\n]{1,90}\\. )?(?:Thanks to|My thanks(?: go)? to) )");
    private static final Pattern AS_WELL = Pattern.compile(
            "((?:Thanks|My thanks(?: go)?) to [^.,\\n]{1,60}?) (?:too|as well)(?:,( for [^.\\n]+))?\\.");

    private Unwritten() {}

    /// @param topic what it is about, as the introducer wrote
    static String left(String letter, Optional<String> topic) {
        if (!letter.contains("for " + THANKS)) {
            return letter;
        }
        String bare = ALONE.matcher(
                        AND.matcher(AND_FOR.matcher(letter).replaceAll("")).replaceAll(""))
                .replaceAll("");
        return bare.equals(letter) ? letter : AS_WELL.matcher(bare).replaceAll(found -> thanks(found, topic));
    }

    private static String thanks(MatchResult found, Optional<String> topic) {
        Optional<String> reason = Optional.ofNullable(found.group(2));
        String said = found.group(1)
                + reason.orElse("")
                + topic.map(about -> (reason.isPresent() ? ", and" : "") + " for writing about " + about)
                        .orElse("");
        return Matcher.quoteReplacement(said + ".");
    }
}
