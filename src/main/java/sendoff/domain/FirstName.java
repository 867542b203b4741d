package sendoff.domain;

import static java.util.function.Predicate.not;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to call someone, as their name says or their address: the whole name where nobody can tell which word of it
/// is the first name, and nothing where it is no person's.
public final class FirstName {
    private static final Pattern ORNAMENT =
            Pattern.compile("[\\p{So}\\p{Sk}\\p{Co}\\uFE0F\\u200B\\u200D\\u200E\\u200F\\u2060\\uFEFF&&[^´`]]");
    private static final Pattern ASIDE = Pattern.compile(
            "\\([^)]*\\)?|\\[[^]]*]?|\\{[^}]*}?|(?i)\\s(?:via|from|at|of)\\s.*|\\s[–—-]\\s.*|\\s[/@].*|\\s*[|•].*|\\s·\\s.*|:\\s.*");
    private static final Pattern LIKE_A_NAME =
            Pattern.compile("[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*(?: [\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*){0,2}");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){2,}");
    private static final Pattern BEGINNING = Pattern.compile("(?:(?<=-)|(?<=^\\p{L}['’])|^)\\p{L}");
    private static final Pattern TWO_WORDS = Pattern.compile("([a-z]{2,})[._]([a-z]{2,})[0-9]*(?:@.*)?");

    /// How the words of a name are ordered.
    private enum Order {
        USUAL,
        /// "Reyes, Carla"
        TURNED,
        /// "García Márquez, Gabriel" or "Carla Reyes, Tidewell"
        UNSURE
    }

    private record Shown(List<String> words, Order order) {}

    private FirstName() {}

    public static Optional<String> of(Party party) {
        String address = party.address().orElse("");
        return party.name()
                .filter(name -> !name.contains("@"))
                .flatMap(name -> in(name, address))
                .or(() -> inAddress(address));
    }

    /// The word to greet with of a name as it is shown.
    public static Optional<String> in(String name) {
        return in(name, "");
    }

    /// The whole name, the given one first, without titles.
    public static String whole(String name) {
        return joined(untitled(shown(bare(name), "").words()));
    }

    /// Whether a line is what somebody does, or a house, and no name.
    public static boolean isPost(String line) {
        return Arrays.stream(line.split("\\s+")).anyMatch(NameWords::isPost);
    }

    private static Optional<String> in(String name, String address) {
        String bare = bare(name);
        Shown shown = shown(bare, address);
        List<String> words = shown.words();
        if (words.isEmpty() || isNobody(words)) {
            return Optional.empty();
        }
        if (words.size() == 1 && TWO_WORDS.matcher(words.getFirst()).matches()) {
            return inAddress(words.getFirst());
        }
        List<String> rest = untitled(words);
        boolean titleAndOne = rest.size() < Math.min(2, words.size());
        return Optional.of(
                titleAndOne || shown.order() == Order.UNSURE || isFamilyFirstScript(rest)
                        ? joined(words)
                        : given(rest, shown.order() == Order.TURNED));
    }

    private static boolean isNobody(List<String> words) {
        boolean thing = words.size() > 1 && words.getFirst().matches(".*['’]s");
        return thing
                || words.stream().anyMatch(NameWords::isRole)
                || NameWords.isMailbox(words.getFirst()) && !words.getFirst().contains(".")
                || words.getFirst().codePoints().anyMatch(Character::isDigit);
    }

    /// Without what profiles put around it; letters of mathematics and such are plain again.
    private static String bare(String name) {
        String plain = Normalizer.normalize(ORNAMENT.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
                .replaceAll("(?U)\\s+", " ")
                .replaceAll("[\"“”„*]|^'|'$", "");
        return NameWords.parted(ASIDE.matcher(plain).replaceAll(" ").strip());
    }

    private static Shown shown(String bare, String address) {
        List<String> parts = Stream.of(bare.split("\\s*,\\s*"))
                .filter(part -> !words(part).isEmpty())
                .filter(part -> bare.startsWith(part) || !words(part).stream().allMatch(FirstName::isAddition))
                .toList();
        if (parts.isEmpty()) {
            return new Shown(List.of(), Order.USUAL);
        }
        List<String> first = named(words(parts.getFirst()));
        if (parts.size() != 2 || !isLikeAName(parts.getFirst(), parts.getLast(), address)) {
            return new Shown(first, Order.USUAL);
        }
        List<String> family = untitled(first);
        return isTurned(family, parts.getLast(), address)
                ? new Shown(
                        Stream.concat(untitled(words(parts.getLast())).stream(), family.stream())
                                .toList(),
                        Order.TURNED)
                : new Shown(
                        first,
                        local(address).startsWith(NameWords.fold(family.getFirst())) ? Order.USUAL : Order.UNSURE);
    }

    private static boolean isAddition(String word) {
        return NameWords.isAfter(word) || NameWords.isTitle(word);
    }

    private static boolean isLikeAName(String family, String given, String address) {
        boolean small = given.equals(given.toLowerCase(Locale.ROOT)) && family.equals(family.toLowerCase(Locale.ROOT));
        List<String> words = words(given);
        return (small ? words.size() == 1 : LIKE_A_NAME.matcher(given).matches())
                && words.stream()
                        .noneMatch(
                                word -> NameWords.isPost(word) || house(address).contains(NameWords.fold(word)))
                && (!words.stream().allMatch(FirstName::isCapitals)
                        || words(family).stream().allMatch(FirstName::isCapitals));
    }

    private static boolean isTurned(List<String> family, String given, String address) {
        return family.size() == 1
                || family.stream().anyMatch(NameWords::isParticle)
                || family.stream().allMatch(FirstName::isCapitals) && !isCapitals(given)
                || local(address).startsWith(NameWords.fold(words(given).getFirst()));
    }

    private static String local(String address) {
        return address.contains("@") ? address.substring(0, address.indexOf('@')) : "";
    }

    /// "tidewell", "energy" of tidewell-energy.example.
    private static List<String> house(String address) {
        return List.of(address.substring(address.indexOf('@') + 1).split("[.-]"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter) || word.equals("&"))
                .toList();
    }

    /// Without degrees behind the name, and in our own script where it stands in two.
    private static List<String> named(List<String> words) {
        boolean both = words.stream().anyMatch(FirstName::isFamilyFirstScript)
                && words.stream().anyMatch(word -> isIn(word, UnicodeScript.LATIN));
        return Stream.concat(words.stream().limit(1), words.stream().skip(1).filter(not(NameWords::isAfter)))
                .filter(word -> !both || !isFamilyFirstScript(word))
                .toList();
    }

    private static List<String> untitled(List<String> words) {
        return words.stream()
                .dropWhile(word -> NameWords.isTitle(word) || NameWords.joinsTwo(word))
                .toList();
    }

    private static boolean isIn(String word, UnicodeScript script) {
        return word.codePoints().mapToObj(UnicodeScript::of).anyMatch(script::equals);
    }

    private static boolean isFamilyFirstScript(List<String> words) {
        return words.stream().anyMatch(FirstName::isFamilyFirstScript);
    }

    /// In these scripts the family name stands first, or there is none.
    private static boolean isFamilyFirstScript(String word) {
        return word.codePoints().mapToObj(UnicodeScript::of).anyMatch(script -> switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, KHMER, MYANMAR -> true;
            default -> false;
        });
    }

    /// @param turned the first word is known to be the given name
    private static String given(List<String> words, boolean turned) {
        if (!turned && isUnsure(words)) {
            return joined(words);
        }
        List<String> left = withoutFamilyInCapitals(words);
        int at = 0;
        while (at < left.size() && letters(left.get(at)) < 2) {
            at++;
        }
        boolean initialsOnly = at == left.size() || at > 0 && at == left.size() - 1 && left.size() == words.size();
        return initialsOnly ? joined(words) : joined(left.subList(at, end(left, at)));
    }

    private static boolean isUnsure(List<String> words) {
        String first = words.getFirst();
        boolean capitalsTellFamily = isCapitals(first) && !words.stream().allMatch(FirstName::isCapitals);
        boolean particle = NameWords.isParticle(first) && words.size() > 1 && !capitalsTellFamily;
        boolean shortened = first.endsWith(".")
                && letters(first) > 1
                && !INITIALS.matcher(first).matches();
        boolean family = words.size() > 1 && NameWords.isFamily(first, words.getLast());
        return words.stream().anyMatch(NameWords::joinsTwo)
                || particle
                || shortened
                || family && (!capitalsTellFamily || letters(first) < 3)
                || first.matches("(?i)al-.*");
    }

    /// "MENDES Carla", "DE LA CRUZ María"; "AJ Smith" is called so.
    private static List<String> withoutFamilyInCapitals(List<String> words) {
        if (words.stream().allMatch(FirstName::isCapitals)) {
            return words;
        }
        boolean row = words.size() > 1 && isCapitals(words.get(0)) && isCapitals(words.get(1));
        return words.stream()
                .filter(word -> !isCapitals(word) || letters(word) < 3 && !row)
                .toList();
    }

    /// Up to where the first name goes on: "Abd al-Rahman", "Abu Bakr".
    private static int end(List<String> words, int at) {
        if (!NameWords.isHalf(words.get(at)) || at + 1 == words.size()) {
            return at + 1;
        }
        return NameWords.isArticle(words.get(at + 1)) && at + 2 < words.size() ? at + 3 : at + 2;
    }

    private static boolean isCapitals(String word) {
        return letters(word) > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    private static String joined(List<String> words) {
        boolean shouts = words.size() > 1 && words.stream().allMatch(FirstName::isCapitals);
        return words.stream()
                .map(word -> words.size() > 1 && isSmall(word) ? word : shouts ? small(word) : cased(word))
                .collect(Collectors.joining(" "));
    }

    private static boolean isSmall(String word) {
        return !isCapitals(word) && (NameWords.isParticle(word) || NameWords.joinsTwo(word));
    }

    /// "carla" and "CARLA" become "Carla"; what is mixed was meant so.
    private static String cased(String word) {
        boolean meant = !word.equals(word.toLowerCase(Locale.ROOT))
                && (!isCapitals(word) || letters(word) < 3 && !NameWords.isTitle(word));
        return meant ? word : small(word);
    }

    /// "JEAN-LUC" becomes "Jean-Luc", "D'ANGELO" "D'Angelo".
    private static String small(String word) {
        Locale locale = word.matches(".*[İŞĞ].*") ? Locale.of("tr") : Locale.ROOT;
        return BEGINNING
                .matcher(word.toLowerCase(locale))
                .replaceAll(found -> found.group().toUpperCase(locale));
    }

    private static Optional<String> inAddress(String address) {
        Matcher parts = TWO_WORDS.matcher(address);
        return parts.matches() && isFirst(parts.group(1), parts.group(2)) && !NameWords.isMailbox(parts.group(2))
                ? Optional.of(small(parts.group(1)))
                : Optional.empty();
    }

    private static boolean isFirst(String word, String next) {
        return !NameWords.isMailbox(word)
                && !NameWords.isTitle(word)
                && !NameWords.isParticle(word)
                && !NameWords.isFamily(word, next);
    }
}
