package sendoff.recognise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.domain.Party;
import sendoff.language.Token;
import sendoff.language.Token.Shape;
import sendoff.language.Tokens;

/// Who introduces, who asks, who is wanted. From the strongest evidence to the weakest: who received it, addresses in
/// the text, a forwarded author, names in turns of phrase.
record Roles(Optional<Party> introducer, Optional<Party> requester, Optional<Party> target) {
    private static final String NAME =
            "((?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:van |von |de |da |al-|O')?\\p{Lu}[\\p{L}\\p{M}'’-]+){0,3})";

    private static final List<Pattern> PRESENTED = Stream.of(
                    "(?i:introduce|introducing|connect|connecting|present|meet|adding|looping in|loop in|copying(?: in)?|sending)(?i: you)?(?i: to| with)? (?i:my \\w+ |our \\w+ )?"
                            + NAME,
                    "(?i:this is|here is|here's|named|called|by the name of|it's) " + NAME,
                    NAME
                            + "(?:, \\d{2},)?(?: \\([^)]{1,30}\\))?,? (?i:who|cc'd|in cc|in copy|copied|is (?:a|an|the|my|our|in|on|looking|moving|leaving|thinking|writing))",
                    "(?i:my|our|a|the) (?:\\w+ ){0,2}(?i:friend|colleague|cousin|nephew|niece|brother|sister|son|daughter|student|neighbou?r|candidate|client|founder|successor|analyst|boss|ceo|classmate|batchmate),? (?i:named |called )?"
                            + NAME,
                    "(?i:told|gave|asked|said to) " + NAME,
                    "(?i:with|to|about|from|meet) " + NAME)
            .map(Pattern::compile)
            .toList();

    private static final Pattern TWO_NAMES = Pattern.compile(NAME + " ?(?:<>|<->|↔|/|&|x|\\+|\\band\\b) ?" + NAME);

    private static final List<Pattern> WANTED = Stream.of(
                    "(?i:introduce|connect|refer|recommend|present|put) (?i:me|us)(?i: in touch| in contact)? (?i:to|with) "
                            + NAME,
                    "(?i:intros?|introduction|introductions|connection|bridge|door|word|line|reach|access|path|link) (?i:to|with|for) "
                            + NAME,
                    "(?i:know|knows|met|close to|friends with|in touch with|worked with|work with|works with|sit with|tell|ask|write|text|ping|call|ring|reach|contact|nudge|e-?mail|vouch for us with) "
                            + NAME,
                    "(?i:to|with) " + NAME,
                    "^" + NAME + "(?i: is| was| knows| runs| leads| works| at| of)")
            .map(pattern -> Pattern.compile(pattern, Pattern.MULTILINE))
            .toList();

    private static final Pattern FORWARDED_FROM = Pattern.compile(
            "(?im)^[ \\t>*]*(?:from|de|von|da|van)[ \\t]*:[ \\t]*\\*?\"?([^\"<\\n\\[]{0,80}?)\"?[ \\t]*[<\\[(](?:mailto:)?([^>\\])\\s]{3,190}@[^>\\])\\s]{3,190})[>\\])]");

    private static final Set<String> NOT_NAMES = Set.of(
            "i",
            "the",
            "you",
            "we",
            "they",
            "he",
            "she",
            "it",
            "this",
            "that",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "linkedin",
            "zoom",
            "google",
            "slack",
            "whatsapp",
            "english",
            "christmas",
            "easter",
            "thanksgiving",
            "phd",
            "ceo",
            "cto",
            "cfo",
            "both",
            "all",
            "re",
            "fwd",
            "fw",
            "intro",
            "introduction",
            "hi",
            "hello",
            "dear",
            "thanks",
            "best",
            "regards",
            "meet");

    private static final int MOST_FORWARDED = 4000;

    static Roles in(Reading reading, KindName kind) {
        return switch (kind) {
            case INTRODUCED -> introduced(reading);
            case NETWORKING_REQUEST -> new Roles(Optional.empty(), asker(reading), Optional.empty());
            case INTRO_REQUEST -> new Roles(Optional.empty(), asker(reading), wanted(reading));
            case INITIATED ->
                new Roles(Optional.empty(), Optional.of(reading.message().from()), wanted(reading));
            case NONE -> new Roles(Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    /// A link to a profile is no address that mail could go to.
    private static Optional<Party> asker(Reading reading) {
        Party from = reading.message().from();
        return Optional.of(new Party(
                from.name().or(() -> from.address()), from.address().filter(address -> address.contains("@"))));
    }

    private static Roles introduced(Reading reading) {
        Optional<Party> introducer = asker(reading);
        Optional<Party> requester = mentionedReceiver(reading)
                .or(() -> addressInText(reading))
                .or(() -> onlyOther(reading))
                .or(() -> forwardedAuthor(reading))
                .or(() -> named(reading, PRESENTED));
        return new Roles(introducer, requester, Optional.empty());
    }

    /// Of several the one whom the text, or else the list, names first.
    private static Optional<Party> mentionedReceiver(Reading reading) {
        for (Token token : reading.tokens()) {
            for (Party party : reading.others()) {
                if (Names.of(party).contains(token.text())
                        && !reading.names().author().contains(token.text())) {
                    return Optional.of(party);
                }
            }
        }
        Set<String> subject = Set.copyOf(
                Tokens.of(reading.subject()).stream().map(Token::text).toList());
        return reading.others().stream()
                .filter(party -> Names.of(party).stream().anyMatch(subject::contains))
                .findFirst();
    }

    private static Optional<Party> onlyOther(Reading reading) {
        return reading.others().stream().findFirst();
    }

    private static Optional<Party> addressInText(Reading reading) {
        return reading.tokens().stream()
                .filter(token -> token.shape() == Shape.ADDRESS)
                .filter(token -> GivesAnAddress.isOfAThird(reading, token.text()))
                .findFirst()
                .map(token -> new Party(nameNear(reading, token), Optional.of(token.text())));
    }

    /// A name in the text that shares a word with the address, else the last one presented before it.
    private static Optional<String> nameNear(Reading reading, Token address) {
        Set<String> parts = Names.of(Party.at(address.text()));
        Matcher names = Pattern.compile(NAME).matcher(reading.text());
        while (names.find()) {
            if (Names.words(names.group(1)).anyMatch(parts::contains)) {
                return Optional.of(names.group(1));
            }
        }
        return named(reading, PRESENTED).flatMap(Party::name);
    }

    private static Optional<Party> forwardedAuthor(Reading reading) {
        String forwarded = reading.message().text().forwarded();
        Matcher from = FORWARDED_FROM.matcher(forwarded.substring(0, Math.min(forwarded.length(), MOST_FORWARDED)));
        while (from.find()) {
            Party party = Party.of(from.group(1), from.group(2));
            if (!reading.owner().is(party)
                    && !party.address().equals(reading.message().from().address())) {
                return Optional.of(party);
            }
        }
        return Optional.empty();
    }

    private static Optional<Party> wanted(Reading reading) {
        return named(reading, WANTED);
    }

    private static Optional<Party> named(Reading reading, List<Pattern> patterns) {
        Matcher two = TWO_NAMES.matcher(reading.subject());
        if (patterns == PRESENTED && two.find()) {
            Optional<Party> other = Stream.of(two.group(1), two.group(2))
                    .filter(name -> isOfAThird(reading, name))
                    .findFirst()
                    .map(Party::named);
            if (other.isPresent()) {
                return other;
            }
        }
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(reading.text());
            while (matcher.find()) {
                if (isOfAThird(reading, matcher.group(1))) {
                    return Optional.of(Party.named(matcher.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfAThird(Reading reading, String name) {
        return Names.words(name)
                .noneMatch(word -> NOT_NAMES.contains(word)
                        || reading.names().owner().contains(word)
                        || reading.names().author().contains(word));
    }
}
