package sendoff.mail;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a subject is about, apart from the marks that mail programs and lists put before it.
///
/// @param matter   without prefixes and `[list]` tags, in lower case, accents and punctuation dropped
/// @param prefixed it says that it answers or forwards something
/// @param generic  it names no matter ("Hello", "Quick question"): two such mails may be about two things
public record SubjectLine(String matter, boolean prefixed, boolean generic) {
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:" + String.join("|", WordList.lines("subject-prefixes.txt"))
                    + ")(?: ?[\\[(]\\d+[\\])]|\\d+)? ?[:\uff1a]|\\[[^\\]]{1,40}\\]|\\(fwd\\)) *",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}#@]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 500;

    private static final Set<String> GENERIC = Set.copyOf(WordList.lines("generic-subjects.txt"));

    public static SubjectLine of(String subject) {
        String rest = subject.length() > LONGEST ? subject.substring(0, LONGEST).strip() : subject.strip();
        boolean prefixed = false;
        for (Matcher prefix = PREFIX.matcher(rest); prefix.find(); prefix = PREFIX.matcher(rest)) {
            prefixed |= !prefix.group().startsWith("[");
            rest = rest.substring(prefix.end());
        }
        String matter = plain(rest);
        return new SubjectLine(matter, prefixed, matter.isEmpty() || GENERIC.contains(matter));
    }

    /// Lower case, no accents, single spaces between words.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return plainOfAnyScript(text); // most mail never comes here, and this is thirty times slower
            }
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '#' || c == '@') {
                plain.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c | 0x20));
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static String plainOfAnyScript(String text) {
        String bare =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_A_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
