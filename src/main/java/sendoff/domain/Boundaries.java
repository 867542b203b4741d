package sendoff.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the owner says of themselves before anybody asks, in their own words. The giving plan says the rest.
///
/// @param projects what they work on: each fits after "I work on"
/// @param welcome  what they like to be asked: each fits after "Ask me about"
/// @param limits   sentences of their own, such as "No travel in winter."
/// @param link     to work of theirs that everybody can read
public record Boundaries(List<String> projects, List<String> welcome, List<String> limits, Optional<String> link) {
    public static final Boundaries NONE = new Boundaries(List.of(), List.of(), List.of(), Optional.empty());

    public static final int MOST_LINES = 12;
    public static final int LONGEST_LINE = 200;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,200}");

    public Boundaries {
        projects = projects.stream()
                .map(Boundaries::bare)
                .filter(line -> !line.isEmpty())
                .toList();
        welcome = welcome.stream()
                .map(Boundaries::bare)
                .filter(line -> !line.isEmpty())
                .toList();
        limits = limits.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Boundaries::whole)
                .toList();
    }

    /// Something that fits into a sentence ends without a full stop; a question mark belongs to it.
    private static String bare(String line) {
        return line.strip().replaceFirst("[.;,]+$", "").strip();
    }

    private static String whole(String line) {
        return line.matches("(?s).*[.!?…]$") ? line : line + ".";
    }

    public static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }
}
