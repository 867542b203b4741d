package sendoff.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name with which an author ends: "Best,\nBen". It tells what they like to be called.
public final class SignOff {
    private static final int LONGEST_NAME = 40;

    private static final String CLOSINGS =
            "(?:(?:with |many |my |all the |all my |very |kind |warm |best )*(?:best|regards|wishes|thanks|thank you|cheers|sincerely|warmly|love|hugs|yours|respectfully|cordially|gratefully|take care"
                    + "|talk soon|speak soon|ciao)(?: (?:and |so |very |again|much|you|regards|wishes|in advance|truly|sincerely|faithfully|for everything|for your (?:time|help)))*"
                    + "|(?:mit |viele |liebe |beste |herzliche |schöne |freundlichen |besten )+(?:grüße|grüßen|grüsse|grüssen|dank)|lg|vg|mfg|danke"
                    + "|(?:bien )?(?:cordialement|amicalement|à vous|bien à (?:toi|vous)|merci|bises|amitiés|à bientôt)(?: .{0,20})?|(?:un )?(?:saludo|saludos|abrazo|gracias|atentamente)(?: cordial| .{0,15})?"
                    + "|(?:cordiali |distinti |cari )?(?:saluti|grazie|un abbraccio)|(?:um )?(?:abraço|abraços|obrigad[oa]|cumprimentos|atenciosamente)|(?:met |hartelijke |vriendelijke )*(?:groet|groeten|groetjes)"
                    + "|(?:med |vänliga |bästa )*(?:hälsning|hälsningar)|(?:med |venlig |vennlig |de bedste |beste )*(?:hilsen|hilsener)|mvh|terveisin|ystävällisin terveisin|pozdrawiam|s pozdravem|xo+|x+)";

    private static final Pattern CLOSING =
            Pattern.compile("^" + CLOSINGS + "\\s*[,.!…-]*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONE_LINE = Pattern.compile("^(?:.*[.!?] )?(?i:" + CLOSINGS
            + ")\\s*[,.!-]+ *(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})\\.?$");
    private static final Pattern DASHED =
            Pattern.compile("^(?:-{1,2}|–|—|/|~) ?(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})$");
    private static final Pattern NAME =
            Pattern.compile("^(?<name>\\p{L}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3})(?:,? .{0,3})?[.!]?$");

    private SignOff() {}

    static boolean isClosing(String line) {
        return line.length() < 60 && CLOSING.matcher(line.strip()).matches();
    }

    /// @param own the author's own words, see [sendoff.domain.MessageText#own()]
    public static Optional<String> name(String own) {
        List<String> lines =
                own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 6); i--) {
            String line = lines.get(i);
            Optional<String> name = group(DASHED, line).or(() -> group(ONE_LINE, line));
            if (name.isPresent()) {
                return name;
            }
            if (isClosing(line)) {
                return i + 1 < lines.size() ? group(NAME, lines.get(i + 1)) : Optional.empty();
            }
        }
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(lines.getLast()).filter(SignOff::isFirstName);
    }

    private static boolean isFirstName(String line) {
        return line.matches("\\p{Lu}[\\p{L}'’-]{1,20}\\.?");
    }

    private static Optional<String> group(Pattern pattern, String line) {
        if (line.length() > 200) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(line);
        return matcher.matches()
                ? Optional.of(matcher.group("name").strip()).filter(name -> name.length() <= LONGEST_NAME)
                : Optional.empty();
    }
}
