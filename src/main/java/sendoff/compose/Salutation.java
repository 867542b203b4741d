package sendoff.compose;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.domain.FirstName;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.language.Tongue;

/// What to call someone in a letter: as they sign, else as their name says.
final class Salutation {
    private static final Pattern DISTANT = Pattern.compile(
            "(?iu)(?:sehr )?geehrte|madame|monsieur|estimad|gentile|egregi|geachte|prezad|exm|bonjour (?:madame|monsieur)"
                    + "|guten tag (?:frau|herr)");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)(?:(?:all |my |very |with )*(?:the )?(?:best|kind|warm|kindest|warmest|many)?\\s*(?:wishes|regards|thanks|best|cheers|warmly|sincerely|gratefully|thank you|yours|greetings|hugs|love|ciao|talk soon|looking forward)(?: (?:again|truly|sincerely|so much|very much|in advance|regards|wishes|and .{2,20}))*)[,.!]?");
    private static final Pattern SIGNED =
            Pattern.compile("[-–—~ ]*(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]*\\.?){0,2}?)[.!]?");
    private static final Pattern ALONE = Pattern.compile("[-–—~ ]*(\\p{Lu}[\\p{L}'’-]+)[.!]?");

    /// Time zones are named after them.
    private static final Set<String> TOWNS = ZoneId.getAvailableZoneIds().stream()
            .map(zone -> zone.substring(zone.lastIndexOf('/') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private Salutation() {}

    /// What to call someone who keeps their distance, in a language that marks it: by the whole name.
    static Optional<String> distant(Party party, List<Message> theirs) {
        return theirs.stream()
                .reduce((first, second) -> second)
                .map(message -> message.text().own())
                .filter(own -> DISTANT.matcher(own.strip()).lookingAt()
                        && Tongue.foreign(own).isPresent())
                .flatMap(_ -> party.name())
                .map(FirstName::whole)
                .filter(name -> name.contains(" "));
    }

    /// @param theirs messages of theirs, of which the last one signed tells best
    static Optional<String> of(Party party, List<Message> theirs) {
        return theirs.reversed().stream()
                .flatMap(message -> signed(message.text().own(), party).stream())
                .findFirst()
                .or(() -> FirstName.of(party));
    }

    /// The name under a closing, or a last line that is nothing but a word of their name.
    private static Optional<String> signed(String own, Party party) {
        List<String> lines =
                own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = lines.size() - 1; i >= Math.max(1, lines.size() - 4); i--) {
            Matcher name = SIGNED.matcher(lines.get(i));
            if (name.matches()
                    && CLOSING.matcher(lines.get(i - 1)).matches()
                    && !CLOSING.matcher(lines.get(i)).matches()
                    && isTheirs(name.group(1), party)) {
                return FirstName.in(name.group(1));
            }
        }
        return lines.isEmpty() ? Optional.empty() : alone(lines.getLast(), party);
    }

    /// A name that goes on as theirs, or one word that may be what they are called: no post, no house, no town.
    private static boolean isTheirs(String signed, Party party) {
        List<String> words = List.of(signed.split(" "));
        boolean known =
                party.name().filter(full -> mentions(full, words.getLast())).isPresent();
        boolean mayBe = words.size() == 1 || party.name().isEmpty();
        return !FirstName.isPost(signed) && (known || mayBe && !isElsewhere(words.getFirst(), party));
    }

    private static boolean isElsewhere(String word, Party party) {
        String house = party.address().orElse("").replaceAll(".*@", "");
        return TOWNS.contains(word) || List.of(house.split("[.-]")).contains(word.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> alone(String line, Party party) {
        Matcher name = ALONE.matcher(line);
        return name.matches()
                        && party.name()
                                .filter(full -> mentions(full, name.group(1)))
                                .isPresent()
                ? Optional.of(FirstName.in(name.group(1)).orElse(name.group(1)))
                : Optional.empty();
    }

    private static boolean mentions(String full, String word) {
        return Arrays.asList(full.toLowerCase(Locale.ROOT).split("[^\\p{L}'’-]+"))
                .contains(word.toLowerCase(Locale.ROOT));
    }
}
