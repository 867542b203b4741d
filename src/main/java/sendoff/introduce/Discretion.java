package sendoff.introduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.domain.OrdinaryNames;
import sendoff.domain.Party;

/// What a letter must not say: who the other one is, when it will not be; how to reach the asker, before both said yes.
/// Such a letter can't be sent.
public final class Discretion {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int MEANT = 3;
    private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()/.-]{6,}\\d");
    private static final String DATE = "(?:\\d{4}([./-])[01]?\\d\\1[0-3]?\\d"
            + "|(?:[0-3]?\\d\\.? ?- ?)?(?:[0-3]?\\d[./-][01]?\\d|[01]?\\d[./-][0-3]?\\d)[./-](?:\\d\\d)?\\d\\d)";
    private static final String HOURS = "[0-2]?\\d\\.[0-5]\\d(?: ?- ?[0-2]?\\d\\.[0-5]\\d)?";
    private static final String YEARS = "(?:19|20)\\d\\d ?[/-] ?(?:19|20)?\\d\\d";
    private static final String SUM = "[1-9]\\d{0,2}([ .])(?:\\d{3}\\2)*000";
    /// Made of digits, and no telephone number.
    private static final Pattern NO_NUMBER = Pattern.compile("(?<![\\d+])(?<![\\d+)][ ./-])(?:" + DATE + "(?:,? "
            + HOURS + ")?|" + HOURS + "|" + YEARS + "|" + SUM + ")(?![./-]?\\d)");
    private static final String GIVES_AWAY = "This tells them who was asked: what a contact said stays between you two."
            + " Take it out before you send.";

    private static final Pattern PARTICLE =
            Pattern.compile("(?i)van|von|der|den|del|dos|das|the|and|de|da|di|du|la|le|el|af|av|zu|dr|mr|ms|jr|sr|st");

    private Discretion() {}

    /// Where a letter gives away who the other one is: by name, address or company.
    ///
    /// @param reader whom it goes to; what they have in common with the other gives nothing away
    /// @param owner  who signs it
    public static List<Finding> givenAway(String text, Party secret, Party reader, String owner) {
        Set<String> known = new LinkedHashSet<>(parts(reader.name().orElse("")));
        known.addAll(parts(owner));
        Stream<String> names = Stream.concat(
                secret.name().stream(), parts(secret.name().orElse("")).stream().filter(part -> !known.contains(part)));
        boolean shared = Colleagues.house(secret, reader).isPresent();
        Stream<Pattern> signs = Stream.of(
                        secret.address().stream().map(Discretion::anyCase),
                        names.map(Discretion::name),
                        shared ? Stream.<Pattern>empty() : company(secret))
                .flatMap(all -> all);
        return found(text, signs.toList(), GIVES_AWAY);
    }

    /// Where a question tells the contact how to reach the asker, before both have said yes.
    public static List<Finding> reachable(String text, Party about, Set<String> ownAddresses) {
        List<Finding> all = new ArrayList<>(found(
                text,
                about.address().stream().map(Discretion::anyCase).toList(),
                "Their address is theirs to give: take it out."));
        String numbers =
                NO_NUMBER.matcher(text).replaceAll(day -> "x".repeat(day.group().length()));
        Stream.concat(ADDRESS.matcher(text).results(), NUMBER.matcher(numbers).results())
                .filter(hit -> !ownAddresses.contains(hit.group().toLowerCase(Locale.ROOT)))
                .filter(hit -> isNew(all, hit.start()))
                .forEach(hit -> all.add(
                        finding(text, hit.start(), hit.end(), "An address or a number is private: take it out.")));
        return sorted(all);
    }

    /// Does a line name them?
    public static boolean names(String line, Party secret, Party reader, String owner) {
        return !givenAway(line, secret, reader, owner).isEmpty();
    }

    private static List<Finding> found(String text, List<Pattern> signs, String why) {
        List<Finding> all = new ArrayList<>();
        for (Pattern sign : signs) {
            Matcher hit = sign.matcher(text);
            while (hit.find()) {
                if (isNew(all, hit.start())) {
                    all.add(finding(text, hit.start(), hit.end(), why));
                }
            }
        }
        return sorted(all);
    }

    private static boolean isNew(List<Finding> all, int at) {
        return all.stream()
                .noneMatch(one -> at >= one.span().start() && at < one.span().end());
    }

    private static List<Finding> sorted(List<Finding> all) {
        return all.stream()
                .sorted(Comparator.comparing(one -> one.span().start()))
                .toList();
    }

    private static Finding finding(String text, int from, int to, String why) {
        return new Finding(
                "refusal-given-away",
                Severity.BLOCK,
                new Span(from, to),
                text.substring(from, to),
                why,
                Optional.empty());
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split("[\\s,]+"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .filter(part ->
                        part.length() >= MEANT || TWO_LETTERS.matcher(part).matches())
                .filter(part -> !PARTICLE.matcher(part).matches())
                .toList();
    }

    private static Pattern name(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (OrdinaryNames.isSmall(word)) {
            return Pattern.compile("(?<=[\\p{Ll},] )" + capital(word).pattern(), FLAGS & ~Pattern.CASE_INSENSITIVE);
        }
        return word.length() < MEANT || OrdinaryNames.has(word) ? capital(word) : anyCase(word);
    }

    /// "danube-seed.example" is Danube Seed, too. A company may be called like an ordinary word: only with a capital it
    /// is the company.
    private static Stream<Pattern> company(Party party) {
        return Colleagues.domain(party).stream().flatMap(domain -> {
            String whole = domain.substring(0, Math.max(0, domain.lastIndexOf('.')));
            String label = Arrays.stream(whole.split("\\."))
                    .max(Comparator.comparing(String::length))
                    .orElse("");
            return label.length() < MEANT
                    ? Stream.of(anyCase(domain))
                    : Stream.of(anyCase(domain), capital(label), capital(label.replace('-', ' ')));
        });
    }

    private static Pattern anyCase(String word) {
        return Pattern.compile("(?<![\\w@])" + Pattern.quote(word) + "(?!\\w)", FLAGS);
    }

    private static Pattern capital(String word) {
        String first = Pattern.quote(word.substring(0, 1).toUpperCase(Locale.ROOT));
        return Pattern.compile(
                "(?<![\\w@])" + first + "(?i:" + Pattern.quote(word.substring(1)) + ")(?!\\w)",
                Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
