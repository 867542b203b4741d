package sendoff.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.language.Tongue;

/// What to call someone: as they sign, else as their name says.
public final class FirstName {
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|hon|ing|dipl|mag|herr|frau|mme|mlle|m|sr|sra|don|doña)\\.?(?:-ing\\.?)?");
    /// "Mrs. Uwase" has told nobody her first name.
    private static final Pattern FAMILY =
            Pattern.compile("(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Herr|Frau|Mme|Mlle)\\.? \\p{Lu}\\S+");
    private static final Pattern AFTER =
            Pattern.compile("(?i)(?:ph\\.?d|md|m\\.d|mba|msc|ma|jr|sr|ii|iii|iv|esq|cpa|llm|dds|pmp|cfa)\\.?");
    private static final Set<String> NOT_A_PERSON = Set.of(
            "team",
            "support",
            "info",
            "office",
            "sales",
            "hello",
            "contact",
            "admin",
            "noreply",
            "service",
            "notifications",
            "newsletter",
            "events",
            "news",
            "the");
    private static final Pattern DISTANT = Pattern.compile(
            "(?iu)(?:sehr )?geehrte|madame|monsieur|estimad|gentile|egregi|geachte|prezad|exm|bonjour (?:madame|monsieur)"
                    + "|guten tag (?:frau|herr)");
    private static final Pattern ASIDE =
            Pattern.compile("\\([^)]*\\)|\\[[^]]*]|(?i)\\s+(?:via|from|at|of)\\s.*|\\s[|–—-]\\s.*|\\s[|/@].*");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)(?:(?:all |my |very |with )*(?:the )?(?:best|kind|warm|kindest|warmest|many)?\\s*(?:wishes|regards|thanks|best|cheers|warmly|sincerely|gratefully|thank you|yours|greetings|hugs|love|ciao|talk soon|looking forward)(?: (?:again|truly|sincerely|so much|very much|in advance|regards|wishes|and .{2,20}))*)[,.!]?");
    private static final Pattern SIGNED =
            Pattern.compile("[-–—~ ]*(\\p{Lu}[\\p{L}'’-]+)(?: \\p{Lu}[\\p{L}'’.-]*){0,2}[.!]?");
    private static final Pattern ALONE = Pattern.compile("[-–—~ ]*(\\p{Lu}[\\p{L}'’-]+)[.!]?");
    private static final Pattern TWO_WORDS = Pattern.compile("([a-z]{2,})[._]([a-z]{2,})[0-9]*@.*");

    private FirstName() {}

    public static Optional<String> of(Party party) {
        return party.name()
                .map(name -> name.contains("@") ? "" : name)
                .flatMap(FirstName::inName)
                .or(() -> party.address().flatMap(FirstName::inAddress));
    }

    /// What to call someone who keeps their distance, in a language that marks it: by the whole name.
    static Optional<String> distant(Party party, List<Message> theirs) {
        return theirs.stream()
                .reduce((first, second) -> second)
                .map(message -> message.text().own())
                .filter(own -> DISTANT.matcher(own.strip()).lookingAt()
                        && Tongue.foreign(own).isPresent())
                .flatMap(_ -> party.name())
                .map(name -> String.join(" ", words(givenFirst(name))))
                .filter(name -> name.contains(" "));
    }

    /// @param theirs messages of theirs, of which the last one signed tells best
    public static Optional<String> of(Party party, List<Message> theirs) {
        return theirs.reversed().stream()
                .flatMap(message -> signed(message.text().own(), party).stream())
                .findFirst()
                .or(() -> of(party));
    }

    /// The name under a closing, or a last line that is nothing but a word of their name.
    private static Optional<String> signed(String own, Party party) {
        List<String> lines =
                own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = lines.size() - 1; i >= Math.max(1, lines.size() - 4); i--) {
            Matcher name = SIGNED.matcher(lines.get(i));
            if (name.matches()
                    && CLOSING.matcher(lines.get(i - 1)).matches()
                    && !TITLE.matcher(name.group(1)).matches()) {
                return Optional.of(cased(name.group(1)));
            }
        }
        return lines.isEmpty() ? Optional.empty() : alone(lines.getLast(), party);
    }

    private static Optional<String> alone(String line, Party party) {
        Matcher name = ALONE.matcher(line);
        return name.matches()
                        && party.name()
                                .filter(full -> mentions(full, name.group(1)))
                                .isPresent()
                ? Optional.of(cased(name.group(1)))
                : Optional.empty();
    }

    private static boolean mentions(String full, String word) {
        return Arrays.asList(full.toLowerCase(Locale.ROOT).split("[^\\p{L}'’-]+"))
                .contains(word.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> inName(String name) {
        String bare = ASIDE.matcher(name.replaceAll("[\"“”*]|^'|'$", ""))
                .replaceAll(" ")
                .strip();
        if (isOneName(bare)) {
            return Optional.of(bare).filter(text -> !text.isEmpty());
        }
        List<String> words = words(givenFirst(bare));
        if (words.isEmpty() || words.stream().anyMatch(word -> NOT_A_PERSON.contains(word.toLowerCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        return Optional.of(words.size() == 1 && FAMILY.matcher(bare).matches() ? bare : cased(given(words)));
    }

    /// In these scripts the family name stands first and is not parted: the whole name is kept.
    private static boolean isOneName(String name) {
        return name.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(script -> switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        });
    }

    private static String givenFirst(String name) {
        String[] parts = name.split("\\s*,\\s*");
        return parts.length == 2 && !AFTER.matcher(parts[1]).matches() ? parts[1] + " " + parts[0] : parts[0];
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .filter(word ->
                        !TITLE.matcher(word).matches() && !AFTER.matcher(word).matches())
                .toList();
    }

    /// The first word that is no initial; a family name in capitals does not count ("MENDES Carla").
    private static String given(List<String> words) {
        boolean allCapitals = words.stream().allMatch(FirstName::isCapitals);
        return words.stream()
                .filter(word -> letters(word) > 1)
                .filter(word -> allCapitals || !isCapitals(word) || letters(word) < 3)
                .findFirst()
                .filter(word -> words.size() == 1 || letters(words.getFirst()) > 1 || !word.equals(words.getLast()))
                .orElseGet(() -> String.join(" ", words));
    }

    private static boolean isCapitals(String word) {
        return letters(word) > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    /// "carla" and "CARLA" become "Carla", "JEAN-LUC" becomes "Jean-Luc"; what is mixed was meant so.
    private static String cased(String word) {
        boolean meant = !word.equals(word.toLowerCase(Locale.ROOT)) && (!isCapitals(word) || letters(word) < 3);
        return meant
                ? word
                : Arrays.stream(word.toLowerCase(Locale.ROOT).split("-"))
                        .map(FirstName::capital)
                        .collect(Collectors.joining("-"));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Optional<String> inAddress(String address) {
        Matcher parts = TWO_WORDS.matcher(address);
        return parts.matches() && !NOT_A_PERSON.contains(parts.group(1)) && !NOT_A_PERSON.contains(parts.group(2))
                ? Optional.of(capital(parts.group(1)))
                : Optional.empty();
    }
}
