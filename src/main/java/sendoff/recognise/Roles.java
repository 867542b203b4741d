package sendoff.recognise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.domain.LinkedIn;
import sendoff.domain.Party;
import sendoff.language.Token;
import sendoff.language.Token.Shape;
import sendoff.language.Tokens;

/// Who introduces, who asks, who is wanted. From the strongest evidence to the weakest: an introduction that is only
/// passed on, who received it, addresses in the text, a forwarded author, names in turns of phrase.
record Roles(Optional<Party> introducer, Optional<Party> requester, Optional<Party> target) {
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}";
    private static final Pattern TWO_NAMES =
            Pattern.compile("(" + WORD + ") ?(?:\\([^)]{1,40}\\) ?)?(?:<>|<->|↔|/|&|x|\\+|\\band\\b) ?(" + WORD + ")");

    /// An office is no one's person to meet.
    private static final Pattern OFFICE = Pattern.compile(
            "(?:info|office|support|help|sales|admin|contact|security|team|all|no-?reply|press|jobs|hello|accounts?|billing|events?)@.*");

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "([^<>\\n\"]{2,60})\"? ?<([^\\s<>@]{1,80}@[^\\s<>@]{1,120})>[^\\n]{0,40}(?:wrote|schrieb|écrit|escribió|skrev|scritto|:)");
    private static final Pattern BRINGS = Pattern.compile(
            "\\b(?:introduc(?:e|ing)|connect(?:ing)?|present|meet)\\b(?! (?:me|us|myself)\\b)|\\bin copy\\b|\\bcopied\\b|\\bcc\\b");
    private static final int MOST_QUOTED = 2000;
    private static final int GREETING = 60;

    static Roles in(Reading reading, KindName kind) {
        return switch (kind) {
            case INTRODUCED -> introduced(reading);
            case NETWORKING_REQUEST -> new Roles(Optional.empty(), author(reading), Optional.empty());
            case INTRO_REQUEST -> new Roles(Optional.empty(), author(reading), wanted(reading));
            case INITIATED ->
                new Roles(
                        Optional.empty(),
                        Optional.of(reading.message().from()),
                        Cues.plainlyWanted(Spot.in(reading, reading.text())));
            case NONE -> new Roles(Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    /// A link to a conversation is nobody's address; one to a member's page is theirs, though no mail could go there.
    private static Optional<Party> author(Reading reading) {
        Party from = reading.message().from();
        return Optional.of(new Party(
                from.name().or(() -> from.address()),
                from.address()
                        .filter(address -> address.contains("@")
                                || LinkedIn.profile(address).isPresent())));
    }

    private static Roles introduced(Reading reading) {
        List<Handed> letters = reading.isForward() ? Handed.in(reading) : List.of();
        Optional<Handed> first = Handed.introductions(letters, reading).findFirst();
        if (first.isPresent()) { // who merely passes an introduction on made none
            return new Roles(Optional.of(first.get().from()), first.get().presented(reading), Optional.empty());
        }
        Optional<Party> before = quotedIntroducer(reading);
        if (before.isPresent()) { // the one introduced reminds of it
            return new Roles(before, author(reading), Optional.empty());
        }
        Optional<Party> requester = mentionedReceiver(reading)
                .or(() -> addressInText(reading))
                .or(() -> onlyOther(reading))
                .or(() -> forwardedAuthor(reading, letters))
                .or(() -> inSubject(reading))
                .or(() -> Cues.presented(Spot.in(reading, reading.text())))
                .or(() -> Cues.presented(Spot.in(reading, quoted(reading))));
        return new Roles(author(reading), requester, Optional.empty());
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
        return Stream.concat(
                        reading.others().stream().filter(Predicate.not(Roles::isOffice)), reading.others().stream())
                .findFirst();
    }

    private static boolean isOffice(Party party) {
        return party.address()
                .filter(address -> OFFICE.matcher(address).matches())
                .isPresent();
    }

    private static Optional<Party> addressInText(Reading reading) {
        return reading.tokens().stream()
                .filter(token -> token.shape() == Shape.ADDRESS)
                .filter(token -> GivesAnAddress.isOfAThird(reading, token.text()))
                .findFirst()
                .map(token -> new Party(nameNear(reading, token), Optional.of(token.text())));
    }

    /// A name in the text that shares a word with the address, else the one presented.
    private static Optional<String> nameNear(Reading reading, Token address) {
        Set<String> parts = Names.of(Party.at(address.text()));
        List<Spot> spots = Spot.in(reading, reading.text());
        return spots.stream()
                .map(Spot::name)
                .filter(name -> Names.words(name).anyMatch(parts::contains))
                .findFirst()
                .or(() -> Cues.presented(spots).flatMap(Party::name));
    }

    /// Passed on from hand to hand, it is the first author who asks.
    private static Optional<Party> forwardedAuthor(Reading reading, List<Handed> letters) {
        return letters.reversed().stream()
                .map(Handed::from)
                .filter(party -> !reading.owner().is(party)
                        && !party.address().equals(reading.message().from().address()))
                .findFirst();
    }

    /// Who introduced the author to the owner in the letter quoted below.
    private static Optional<Party> quotedIntroducer(Reading reading) {
        String quoted = quoted(reading);
        Matcher attribution = ATTRIBUTION.matcher(quoted);
        if (!attribution.find()) {
            return Optional.empty();
        }
        var party = new Party(
                Optional.of(attribution.group(1).replaceFirst("^.*[,:] ", "")), Optional.of(attribution.group(2)));
        String folded = Tokens.fold(quoted.substring(attribution.end())).replaceAll("^[\\s>]+", "");
        Set<String> authors = reading.names().author();
        String greeting = folded.substring(0, Math.min(GREETING, folded.length()));
        boolean toAuthor =
                names(greeting, authors) && !names(greeting, reading.names().owner());
        boolean theirs =
                reading.owner().is(party) || reading.message().from().address().equals(party.address());
        return Optional.of(party)
                .filter(_ -> !theirs
                        && !toAuthor
                        && names(folded, authors)
                        && BRINGS.matcher(folded).find());
    }

    private static boolean names(String folded, Set<String> names) {
        return Tokens.of(folded).stream().map(Token::text).anyMatch(names::contains);
    }

    private static String quoted(Reading reading) {
        String quoted = reading.message().text().quoted();
        return quoted.substring(0, Math.min(quoted.length(), MOST_QUOTED));
    }

    private static Optional<Party> inSubject(Reading reading) {
        Matcher two = TWO_NAMES.matcher(reading.subject());
        return two.find()
                ? Stream.of(two.group(1), two.group(2))
                        .flatMap(name -> Spot.in(reading, name).stream())
                        .map(Spot::party)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Party> wanted(Reading reading) {
        return Cues.wanted(Spot.in(reading, reading.text()))
                .or(() -> Cues.wanted(Spot.in(reading, reading.subject())))
                .or(() -> reading.isReply() ? Cues.wanted(Spot.in(reading, quoted(reading))) : Optional.empty());
    }
}
