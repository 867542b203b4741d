package sendoff.tone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.tone.Words.Word;

/// Who brought the two together, where only the message itself tells: by whom it was sent, what it quotes, whom it
/// names.
final class Introducers {
    private static final Pattern INTRODUCES = Pattern.compile(
            "(?i)\\bmeet \\p{Lu}|\\bintroduc(e|ing|tion)\\b|\\bintro\\b|\\bconnect(ing)? you\\b|<>|\\bover to (the two of )?you\\b|\\b(looping|adding|copying) in\\b|\\byou two\\b|\\b(hi|dear|hello) both\\b|\\bthis is \\p{Lu}|\\bsay hello to\\b|\\b(bring|put)(ing|ting)? you\\b|\\b[iI] sent you\\b|\\bover to you\\b|\\b(hier|das|dies) ist \\p{Lu}|\\bvoici \\p{Lu}|\\bprésente\\b|\\bpresento\\b|\\bvorstellen\\b|\\bstelle .{0,20} vor\\b");
    private static final Pattern INTRODUCING_SUBJECT =
            Pattern.compile("(?i)\\bintro(duction|ducing)?\\b|<>|↔|\\bmeets?\\b");
    /// "On Tue, Dana Okafor <dana@…> wrote:" and "From: Dana Okafor".
    private static final Pattern QUOTED_AUTHOR = Pattern.compile(
            "(?m)^(?!>?\\s*\\*?(?:To|Cc|CC|Bcc|An|Aan|Til|À|Para|A)\\*?\\s*:)>?\\s*(?:\\*?(?:From|Von|De|Fra|Van|Från|Da):\\*?\\s*\"?(?<from>\\p{L}[^<\\n\"\\[]{1,60}?)\"?\\s*(?:[<\\[].*)?$|.{0,80}?(?<wrote>\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3}) ?<[^>\\n]{3,80}>)");

    /// "Am 9. März schrieb Viktoria Stahl:", "Le 9 mars, Viktoria Stahl a écrit :" without an address.
    private static final Pattern SAID_BY = Pattern.compile(
            "(?m)^>?.{0,60}?(?:(?:schrieb|skrev|schreef|escribió|escreveu|ha scritto)\\s+(?<after>\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3})|[,:] (?<before>\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3}) (?:wrote|a écrit|skrev|schreef|escribió|ha scritto))\\s*:\\s*$");
    private static final Pattern TOGETHER = Pattern.compile("(?<name>\\p{L}+) and (?:I|me|myself)\\b");
    private static final String NAME =
            "(?<name>\\p{Lu}[\\p{L}'’-]+\\.?(?: (?:van|von|de|der|di|da|del|la|le|ter|al|bin|ibn)){0,2}(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]+)){0,3})";
    /// "Henrike Vos was so kind as to suggest that I write to you", "Jonas Lindahl gave me your name".
    private static final Pattern SENT_BY = Pattern.compile(
            NAME
                    + "(?: [\\p{Ll}'’]+){0,7}? (?:(?:sugg?est|said|says|told|tells|asked|wants|wanted|thought|thinks|recommend|urg|advis|encourag|propos|insist|dit|conseill|sugg|meinte|sagte|riet)\\p{L}*(?: \\p{Ll}+){0,5}? (?:I|me|je|ich)(?: \\p{Ll}+){0,4}? (?:writ|contact|touch|turn|ask|call|ring|reach|approach|drop|écri|contact|adress|schreib|wend|meld)"
                    + "|(?:gave|given|passed|passing|sent|donn\\p{L}+) (?:me |on )?(?:your|votre|vos) (?:name|address|number|e-?mail|mail|contact|details|nom|adresse|numéro|coordonnées)"
                    + "|(?:sent|directed|pointed|referred|steered|sends) me (?:to you|towards you|your way|in your direction|here))");
    private static final Pattern AT_SUGGESTION_OF = Pattern.compile(
            "(?:(?:suggestion|recommendation|advice|urging|prompting) of|[Rr]eferred (?:to you )?by|[Pp]ointed (?:to you|your way) by|[Ss]ent by|(?:your|the) (?:name|address|number|contact|details) (?:from|through|by way of|via)) (?:my |our )?(?:\\p{Ll}+ )?"
                    + NAME);
    /// "> Guida" at the foot of a quoted letter.
    private static final Pattern QUOTED_FOOT = Pattern.compile("(?m)^>+ ?(?<name>\\p{Lu}\\p{L}+)[.,]?$");
    /// So much of a message tells who sent its author.
    private static final int BEGINNING = 2000;

    private static final Set<String> MACHINES =
            Set.of("linkedin", "google", "chatgpt", "facebook", "they", "people", "nobody");

    private Introducers() {}

    /// The words of the name, its initials, and the words of the address, which is all that is known of one who only
    /// stands in an earlier message.
    static Set<String> names(Party introducer) {
        Set<String> names = new HashSet<>(Names.of(Optional.of(introducer)));
        introducer
                .name()
                .map(Names::initials)
                .ifPresent(letters -> IntStream.range(0, letters.length() - 1)
                        .forEach(from -> IntStream.rangeClosed(from + 2, letters.length())
                                .forEach(to -> names.add(letters.substring(from, to)))));
        introducer
                .address()
                .map(address -> address.replaceAll("@.*", "").replaceAll("[._+-]", " "))
                .ifPresent(local -> names.addAll(Names.words(local)));
        return names;
    }

    /// What they call themselves at the foot of what is quoted: "Guida" for Margarida Pestana.
    static Set<String> signed(Situation situation) {
        return situation.answered().stream()
                .flatMap(message -> QUOTED_FOOT
                        .matcher(message.text().quoted())
                        .results()
                        .map(found -> Names.fold(found.group("name")))
                        .filter(name -> !NotNames.has(name)
                                && !Names.of(Optional.of(message.from())).contains(name)
                                && !ownerNames(message, situation).contains(name)))
                .collect(Collectors.toSet());
    }

    /// Whether somebody of these names may be called so.
    static boolean isOf(Word word, Set<String> names) {
        String name = Names.fold(word.text());
        return names.stream()
                .anyMatch(other -> other.startsWith(name)
                        || (other.length() >= 3 && name.startsWith(other))
                        || Names.areShortForms(name, other));
    }

    /// Whoever wrote the message is the introducer when the draft greets someone else who stands in it.
    static Optional<Party> seenIn(Draft draft, Situation situation) {
        if (situation.answered().isEmpty()) {
            return Optional.empty();
        }
        Message message = situation.answered().getLast();
        List<Word> greeted = Greeting.names(draft);
        Set<String> sender = Names.of(Optional.of(message.from()));
        boolean inCopy = message.recipients()
                .filter(party -> situation
                        .people()
                        .owner()
                        .filter(owner -> owner.is(party))
                        .isEmpty())
                .flatMap(party -> Names.of(Optional.of(party)).stream())
                .anyMatch(name -> greeted.stream()
                        .anyMatch(word -> Names.fold(word.text()).equals(name)));
        boolean sameAsSender = greeted.isEmpty() || greeted.stream().anyMatch(word -> isOf(word, sender));
        return inCopy && !sameAsSender
                ? Optional.of(message.from())
                : seenInQuote(message, situation)
                        .or(() -> named(message, situation))
                        .or(() -> seenEarlier(message.from(), situation));
    }

    /// The one introduced writes by themself, and the introduction is an earlier letter of the conversation.
    private static Optional<Party> seenEarlier(Party asker, Situation situation) {
        Set<String> names = Names.of(Optional.of(asker));
        return situation.answered().reversed().stream()
                .skip(1)
                .filter(earlier ->
                        Names.of(Optional.of(earlier.from())).stream().noneMatch(names::contains))
                .filter(earlier -> Names.words(earlier.text().own()).stream().anyMatch(names::contains)
                        || earlier.recipients()
                                .flatMap(party -> Names.of(Optional.of(party)).stream())
                                .anyMatch(names::contains))
                .filter(earlier -> !speakForBoth(earlier, names))
                .map(Message::from)
                .findFirst();
    }

    /// "Ailsa and I need the figures" comes from somebody who asks with her.
    private static boolean speakForBoth(Message earlier, Set<String> names) {
        return TOGETHER.matcher(earlier.text().own())
                .results()
                .anyMatch(found -> names.contains(Names.fold(found.group("name"))));
    }

    /// The one introduced has answered, and the introduction stands quoted below.
    private static Optional<Party> seenInQuote(Message message, Situation situation) {
        String quoted = message.text().quoted() + "\n" + message.text().forwarded();
        boolean introduces = INTRODUCES.matcher(quoted).find()
                || INTRODUCING_SUBJECT.matcher(message.subject()).find();
        Set<String> sender = Names.of(Optional.of(message.from()));
        introduces |= isBetween(message, sender);
        boolean namesSender = Names.words(quoted).stream().anyMatch(sender::contains);
        if (!introduces || !namesSender) {
            return Optional.empty();
        }
        Optional<Party> last = Optional.empty();
        for (String name : authors(quoted)) {
            Party party = Party.named(name.replaceAll("[\"']", " "));
            Set<String> names = Names.of(Optional.of(party));
            boolean other = names.stream().noneMatch(sender::contains)
                    && names.stream().noneMatch(ownerNames(message, situation)::contains);
            if (other) {
                last = Optional.of(party);
            }
        }
        return last;
    }

    /// Where nobody said whose mail it is, it is that of the one to whom it was written.
    private static Set<String> ownerNames(Message message, Situation situation) {
        return situation
                .people()
                .owner()
                .map(owner -> Set.copyOf(Names.words(owner.name())))
                .orElseGet(() -> message.headers().to().size() == 1
                        ? names(message.headers().to().getFirst())
                        : Set.of());
    }

    private static List<String> authors(String quoted) {
        List<String> names = new ArrayList<>();
        Matcher author = QUOTED_AUTHOR.matcher(quoted);
        while (author.find()) {
            names.add(author.group("wrote") == null ? author.group("from") : author.group("wrote"));
        }
        Matcher said = SAID_BY.matcher(quoted);
        while (names.isEmpty() && said.find()) {
            names.add(said.group("after") == null ? said.group("before") : said.group("after"));
        }
        return names;
    }

    /// "Ole Brandt - Rosalind Achterberg", and a thank-you to the one quoted below, stand for an introduction too.
    private static boolean isBetween(Message message, Set<String> sender) {
        Set<String> subject = Names.words(message.subject());
        return subject.stream().anyMatch(sender::contains)
                && message.recipients()
                        .flatMap(party -> Names.of(Optional.of(party)).stream())
                        .anyMatch(name -> subject.contains(name) && !sender.contains(name));
    }

    /// The full name of whoever told the author to write.
    private static Optional<Party> named(Message message, Situation situation) {
        String own = message.text().own();
        String beginning = own.substring(0, Math.min(BEGINNING, own.length())).replaceAll("\\s+", " ");
        return Stream.of(SENT_BY, AT_SUGGESTION_OF)
                .flatMap(pattern -> pattern.matcher(beginning).results())
                .map(found -> Party.named(found.group("name")))
                .filter(party -> isThird(party, message, situation))
                .findFirst();
    }

    private static boolean isThird(Party party, Message message, Situation situation) {
        Set<String> names = Names.of(Optional.of(party));
        Set<String> present = Names.of(Optional.of(message.from()));
        return names.stream().noneMatch(name -> present.contains(name) || NotNames.has(name) || MACHINES.contains(name))
                && message.recipients()
                        .noneMatch(
                                other -> Names.of(Optional.of(other)).stream().anyMatch(names::contains))
                && situation
                        .people()
                        .owner()
                        .filter(owner -> owner.name().equals(party.shown()))
                        .isEmpty();
    }
}
