package sendoff.compose;

import java.util.regex.Pattern;

/// The thanks of a letter to somebody who was brought in and has not written a word: they go to whoever introduced.
final class Unwritten {
    private static final String THANKS = AskPhrase.OF_NOBODY.thanks();
    /// "Thank you for the introduction, and for your patience."
    private static final Pattern AND_FOR = Pattern.compile("(?i)(?<=\\bthank you for )" + THANKS + ", and for ");
    private static final Pattern AND = Pattern.compile("(?i), and thank you for " + THANKS + "(?=\\.)");
    private static final Pattern ALONE = Pattern.compile(
            "(?i)\\bthank you for " + THANKS + "\\. (?=(?:[^\\n]{1,90}\\. )?(?:Thanks to|My thanks(?: go)? to) )");
    private static final Pattern AS_WELL =
            Pattern.compile("((?:Thanks|My thanks(?: go)?) to [^.,\\n]{1,60}?) (?:too|as well)(, for|\\.)");

    private Unwritten() {}

    static String left(String letter) {
        if (!letter.contains("for " + THANKS)) {
            return letter;
        }
        String bare = ALONE.matcher(
                        AND.matcher(AND_FOR.matcher(letter).replaceAll("")).replaceAll(""))
                .replaceAll("");
        return bare.equals(letter)
                ? letter
                : AS_WELL.matcher(bare)
                        .replaceAll(found -> found.group(1) + (found.group(2).equals(".") ? "." : " for"));
    }
}
