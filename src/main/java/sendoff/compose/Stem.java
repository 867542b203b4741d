package sendoff.compose;

/// Cuts English endings off, so that "hiring", "hires" and "hire" are one word. Deliberately light: a wrong join costs
/// more than a missed one.
final class Stem {
    private static final int SHORTEST = 3;

    private Stem() {}

    static String of(String word) {
        String bare = word.replaceFirst("'s?$", "");
        String cut = ending(bare, "ies", "y");
        cut = cut.equals(bare) && bare.length() > SHORTEST && bare.endsWith("s") && !bare.matches(".*(?:ss|us|is)")
                ? bare.substring(0, bare.length() - 1)
                : cut;
        for (String end : new String[] {"ations", "ation", "ings", "ing", "ments", "ment", "ers", "er", "ed"}) {
            if (cut.endsWith(end) && cut.length() - end.length() >= SHORTEST) {
                cut = single(cut.substring(0, cut.length() - end.length()));
                break;
            }
        }
        return cut.endsWith("e") && cut.length() > SHORTEST ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String ending(String word, String end, String instead) {
        return word.endsWith(end) && word.length() - end.length() >= 2
                ? word.substring(0, word.length() - end.length()) + instead
                : word;
    }

    /// "planning" without its ending is "plan", "selling" stays "sell".
    private static String single(String word) {
        int last = word.length() - 1;
        boolean doubled = last > 1 && word.charAt(last) == word.charAt(last - 1);
        return doubled && "aeiouls".indexOf(word.charAt(last)) < 0 ? word.substring(0, last) : word;
    }
}
