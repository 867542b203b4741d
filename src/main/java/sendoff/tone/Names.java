package sendoff.tone;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.tone.Words.Word;

/// The words by which the people and companies of a conversation may be called, without accents.
final class Names {
    /// From so many letters on, one in four may be another.
    private static final int LONG = 6;
    private static final Set<String> TITLES = Set.of(
            "dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss", "mx", "madame", "herr", "frau", "judge");
    private static final Set<String> PUBLIC_MAIL = Set.of(
            "gmail", "outlook", "hotmail", "yahoo", "icloud", "gmx", "proton", "fastmail", "aol", "live", "me", "web");

    private final Set<String> known = new HashSet<>();
    /// "EM" for Ellie Marsden, which is no short form of Emma.
    private final Set<String> initials = new HashSet<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Map<String, String> goesOn = new HashMap<>();
    /// Who is called "Dr Petrie".
    private final Set<String> titled = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> capitalised = new TreeSet<>();
    private final Set<ProperName> rows = new LinkedHashSet<>();
    /// Someone's name stands in another script, so that nobody here can say how it is spelt in this one.
    private boolean foreign;

    private Houses houses = Houses.NONE;

    private Names() {}

    static Names of(Situation situation) {
        var names = new Names();
        for (Message message : situation.answered()) {
            names.know(message.from());
            message.recipients().forEach(names::know);
            message.headers().replyTo().forEach(names::know);
            names.mention(message.subject());
            names.mention(message.text().own());
            names.mention(message.text().quoted());
            names.mention(message.text().forwarded());
            names.mention(message.text().signature());
        }
        var people = situation.people();
        people.introducer().ifPresent(names::know);
        people.requester().ifPresent(names::know);
        people.target().ifPresent(names::know);
        people.refused().forEach(names::mention);
        situation.ask().ifPresent(names::mention);
        names.houses = Houses.of(situation, names.hosts);
        return names;
    }

    private void know(Party party) {
        party.name().ifPresent(name -> words(name).forEach(known::add));
        party.name().map(Names::initials).filter(text -> text.length() > 1).ifPresent(initials::add);
        party.name().ifPresent(name -> foreign |= name.codePoints().anyMatch(Names::isOtherScript));
        party.address()
                .ifPresent(address -> words(address.replaceAll("[@._+-]", " ")).forEach(mentioned::add));
        party.name().ifPresent(this::mention);
        party.address()
                .map(address -> address.substring(address.indexOf('@') + 1))
                .ifPresent(this::knowHost);
    }

    /// "JB" for Jean-Baptiste Morel, whose last name may be left out.
    static String initials(String name) {
        var letters = new StringBuilder();
        words(name.split(",")[0]).forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    private static boolean isOtherScript(int point) {
        return Character.isLetter(point) && Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN;
    }

    /// "danube-seed.example" is the company Danube Seed.
    private void knowHost(String host) {
        String label = host.split("\\.")[0];
        hosts.add(label);
        String[] parts = label.split("-");
        if (parts.length == 2 && parts[0].length() > 2 && parts[1].length() > 2) {
            goesOn.putIfAbsent(parts[0], capital(parts[0]) + " " + capital(parts[1]));
        }
    }

    /// "danube seed", where the address tells whose house somebody writes from.
    static Optional<String> house(Party party) {
        return party.address()
                .map(address -> address.substring(address.indexOf('@') + 1).split("\\.")[0])
                .filter(label -> !PUBLIC_MAIL.contains(label))
                .map(label -> label.replace('-', ' '));
    }

    /// A folded name with its capital and accents, where it stands so.
    Optional<String> asWritten(String name) {
        return capitalised.stream().filter(word -> fold(word).equals(name)).findFirst();
    }

    Houses houses() {
        return houses;
    }

    /// A house as they spell it, where they do.
    Optional<String> spelt(String house) {
        return Stream.concat(capitalised.stream(), goesOn.values().stream())
                .filter(name -> Houses.letters(name).equals(house))
                .findFirst();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void mention(String text) {
        mentioned.addAll(words(text));
        List<Word> row = Words.of(text);
        rows.addAll(ProperName.in(text, row, 0, row.size()));
        row.stream()
                .filter(Layout::looksLikeName)
                .forEach(word -> capitalised.add(text.substring(word.start(), word.end())));
        for (int at = 1; at < row.size(); at++) {
            Word before = row.get(at - 1);
            Word word = row.get(at);
            boolean pair =
                    Layout.looksLikeName(before) && Layout.looksLikeName(word) && word.start() == before.end() + 1;
            Word title = before.is(".") && at > 1 ? row.get(at - 2) : before;
            if (isTitle(title) && word.capital()) {
                titled.add(fold(word.text()));
            }
            if (pair) {
                goesOn.putIfAbsent(fold(before.text()), text.substring(before.start(), word.end()));
            }
        }
    }

    static Set<String> words(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Word word : Words.of(text)) {
            if (word.isWord() && word.text().charAt(0) != '\'') {
                found.add(fold(word.text()));
            }
        }
        return found;
    }

    /// Lower case, without accents: "Émilie" is "emilie".
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace("ß", "ss");
    }

    boolean isEmpty() {
        return mentioned.isEmpty() && known.isEmpty();
    }

    /// Whether the conversation shows this word anywhere.
    boolean shows(String word) {
        return mentioned.contains(fold(word));
    }

    /// Whether someone in the conversation may be called so: the name, an initial, a short or pet form.
    boolean mayBeCalled(String word) {
        String name = fold(word);
        if (foreign || mentioned.contains(name) || known.contains(name) || initials.contains(name)) {
            return true;
        }
        for (String other : known) {
            if (other.startsWith(name) || areShortForms(name, other)) {
                return true;
            }
        }
        for (String other : mentioned) {
            boolean runTogether = other.length() > name.length()
                    && name.length() >= 3
                    && (other.startsWith(name) || other.endsWith(name));
            if (runTogether || (name.length() >= 4 && areShortForms(name, other))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a greeting in a language that bends names may mean someone in the conversation by it.
    boolean mayBeBent(String word) {
        String name = fold(word);
        return known.stream().anyMatch(other -> Vocatives.isBent(name, other));
    }

    static boolean areShortForms(String name, String other) {
        if (Nicknames.areOneFamily(name, other) || Vocatives.areOneName(name, other)) {
            return true;
        }
        // Debby and Deborah, Annie and Anna: a pet ending on the same beginning
        boolean pet = name.length() >= 4 && (name.endsWith("y") || name.endsWith("ie") || name.endsWith("i"));
        String stem = name.replaceAll("(ie|y|i)$", "");
        String single = stem.length() > 2 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)
                ? stem.substring(0, stem.length() - 1)
                : stem;
        return pet && single.length() >= 2 && other.length() >= single.length() && other.startsWith(single);
    }

    /// The known word most like this one, when it is plainly a slip of it.
    Optional<String> nearest(String word, Set<String> among) {
        String name = fold(word);
        return among.stream()
                .filter(other -> isSlip(name, other))
                .min(java.util.Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(other -> other));
    }

    /// Whether the word is the first of a name that stands in the conversation.
    boolean isCompany(String word) {
        return mentioned.contains(fold(word)) && !NotNames.has(word);
    }

    /// Whether someone writes from a company: an address that is not at a big public mail service.
    boolean hasCompany() {
        return hosts.stream().anyMatch(host -> !PUBLIC_MAIL.contains(host));
    }

    /// Whether they name a thing of several words at all, which another could be mistaken for.
    boolean hasNames() {
        return !goesOn.isEmpty();
    }

    /// The name in the conversation of which this one has all words but one.
    Optional<ProperName> slipOf(ProperName name) {
        return rows.stream().filter(name::isSlipOf).findFirst();
    }

    /// A name in the conversation that ends in this word: "Ferrous Health" for "health".
    Optional<String> companyEnding(String word) {
        String end = fold(word);
        return goesOn.values().stream()
                .filter(name -> fold(name.substring(name.lastIndexOf(' ') + 1)).equals(end))
                .filter(name -> known.stream().noneMatch(end::equals))
                .sorted()
                .findFirst();
    }

    /// The name in the conversation that begins with this word: "Ferrous Health" for "ferrous".
    Optional<String> company(String word) {
        return Optional.ofNullable(goesOn.get(fold(word)));
    }

    /// Whether somebody writes from a house of this name.
    boolean isHouse(String word) {
        return hosts.stream().anyMatch(host -> host.startsWith(fold(word)));
    }

    /// A name in the conversation that shares this word's first letters or nearly all of them, and is about as long.
    Optional<String> beginningLike(String word, int letters) {
        String name = fold(word);
        return capitalised.stream()
                .filter(other -> isLikeAtFirst(name, fold(other), letters))
                .filter(other -> !fold(other).startsWith(name) && !name.startsWith(fold(other)))
                .filter(other -> Math.abs(other.length() - name.length()) <= 3)
                .findFirst();
    }

    /// A house whose address shows it may keep four letters only: "Kilnforge" for Kilnworks.
    private boolean isLikeAtFirst(String name, String other, int letters) {
        int same = hosts.contains(other) ? Math.min(4, letters) : letters;
        int shorter = Math.min(name.length(), other.length());
        return shorter >= letters + 2 && other.regionMatches(0, name, 0, same)
                || shorter >= LONG && distance(name, other) <= shorter / 4;
    }

    static boolean isTitle(Word word) {
        return word.capital() && (TITLES.contains(word.text()) || NotNames.isHonorific(word.text()));
    }

    /// Whether they speak of a "Dr" or "Mrs" of this name.
    boolean isTitled(String word) {
        return titled.contains(fold(word));
    }

    Set<String> people() {
        return known;
    }

    /// One or two letters apart, or the one goes on where the other ends.
    static boolean isSlip(String name, String other) {
        if (name.length() < 4 || other.length() < 4 || name.equals(other)) {
            return false;
        }
        int apart = distance(name, other);
        int shorter = Math.min(name.length(), other.length());
        boolean goesOn = name.startsWith(other.substring(0, Math.min(4, other.length())))
                && Math.abs(name.length() - other.length()) <= 3
                && apart <= 3;
        return apart <= (shorter >= 6 ? 2 : 1) || goesOn;
    }

    static int distance(String a, String b) {
        if (a.length() > 40 || b.length() > 40) {
            return 40;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    static Set<String> of(Optional<Party> party) {
        return party.flatMap(Party::name).map(Names::words).orElse(Set.of());
    }
}
