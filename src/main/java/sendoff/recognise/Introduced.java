package sendoff.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.SamePerson;
import sendoff.language.Tokens;

/// All whom an introduction brings to the owner: "Ada, meet Gus and Hanna".
public final class Introduced {
    private static final Pattern JOINS = Pattern.compile("[&+]|\\b(?:and|und|et|y|e|og|och|en|sowie)\\b");
    /// Between two names these make the second somebody else: who only reads along, or is written to.
    private static final Pattern PARTS = Pattern.compile("[.!?:;\\n]|\\b(?:meet|introduc\\w*|connect\\w*|you|we|i|us|me"
            + "|assistant|assistants|cc|copy|copied|bcc|with|from|through|for|to meet|knows?|know)\\b");

    private static final int FAR = 60;
    /// Nobody introduces more people by name; who writes to more writes to a circle.
    private static final int MOST = 8;

    private Introduced() {}

    /// Whoever was presented, and whoever in copy asks for something themselves.
    ///
    /// @param requester who is introduced for certain
    /// @param seen      what each letter is by itself
    /// @return the requester first
    public static List<Party> in(
            Conversation conversation,
            Message arrived,
            Owner owner,
            Party requester,
            Function<Message, Recognition> seen) {
        List<Party> presented = presented(arrived, owner, requester);
        Stream<Party> speaking = conversation.messages().stream()
                .filter(letter -> !letter.nature().isMachine()
                        && speaksUp(letter, seen.apply(letter).kind(), arrived, owner, presented))
                .map(Message::from);
        return once(Stream.concat(presented.stream(), speaking));
    }

    /// Whoever in copy is named in one list with the requester.
    static List<Party> presented(Message arrived, Owner owner, Party requester) {
        List<Party> others = others(arrived, owner);
        if (arrived.channel().isChat() || others.size() < 2) {
            return List.of(requester);
        }
        String text = Tokens.fold(TurnText.of(arrived));
        Set<String> words = Names.words(text).collect(Collectors.toUnmodifiableSet());
        List<Party> named = others.stream()
                .filter(party -> Names.of(party).stream().anyMatch(words::contains))
                .toList();
        if (named.size() > MOST) {
            return List.of(requester);
        }
        var introduced = new ArrayList<Party>(List.of(requester));
        for (int known = 0; known < introduced.size(); known++) {
            for (Party other : named) {
                Party one = introduced.get(known);
                if (!introduced.contains(other) && areJoined(text, one, other, owner)) {
                    introduced.add(other);
                }
            }
        }
        return once(introduced.stream());
    }

    /// In copy of the introduction, they write to the owner themselves, and those who were presented may read it: who
    /// takes the owner aside may as well warn of them, and asks for nothing.
    ///
    /// @param kind what the letter is by itself
    static boolean speaksUp(Message letter, KindName kind, Message arrived, Owner owner, List<Party> presented) {
        Party author = letter.from();
        return (kind == KindName.NETWORKING_REQUEST || kind == KindName.INTRO_REQUEST)
                && !letter.channel().isChat()
                && !letter.nature().bulk()
                && !SamePerson.is(author, arrived.from())
                && !SamePerson.areOfOneHouse(author, arrived.from())
                && letter.headers().to().stream().allMatch(owner::is)
                && presented.stream().anyMatch(party -> Circle.reached(letter, party))
                && others(arrived, owner).stream().anyMatch(one -> SamePerson.isOneAddress(one, author));
    }

    private static List<Party> others(Message arrived, Owner owner) {
        return arrived.recipients()
                .filter(party -> !owner.is(party)
                        && owner.houseOf(party).isEmpty()
                        && !party.isUnattended()
                        && !SamePerson.is(party, arrived.from()))
                .toList();
    }

    private static boolean areJoined(String text, Party one, Party other, Owner owner) {
        Set<String> ownNames = Names.of(Party.named(owner.name().isBlank() ? "-" : owner.name()));
        String first = anyOf(one);
        String second = anyOf(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return areJoined(text, first, second, ownNames) || areJoined(text, second, first, ownNames);
    }

    private static boolean areJoined(String text, String first, String second, Set<String> ownNames) {
        return Pattern.compile("\\b(?:" + first + ")\\b(.{1," + FAR + "}?)\\b(?:" + second + ")\\b")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .anyMatch(between -> JOINS.matcher(between).find()
                        && !PARTS.matcher(between).find()
                        && Names.words(between).noneMatch(ownNames::contains));
    }

    private static String anyOf(Party party) {
        return Names.of(party).stream()
                .filter(word -> word.length() > 2)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static List<Party> once(Stream<Party> parties) {
        var all = new LinkedHashSet<Party>();
        parties.forEach(party -> {
            Optional<Party> known =
                    all.stream().filter(one -> SamePerson.is(one, party)).findFirst();
            if (known.isEmpty()) {
                all.add(party);
            }
        });
        return List.copyOf(all);
    }
}
