package sendoff.recognise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.language.Sentence;
import sendoff.language.Sentences;
import sendoff.language.Token;
import sendoff.language.WordForWord;

/// One message as seen from the owner's mailbox: prepared once, looked at by every clue.
///
/// @param passage   the author's own words, at most [#LONGEST] characters
/// @param others    who received it besides the owner and the author
/// @param language  where it is not English
/// @param english   the same words in English, as far as they are known; where they are English, themselves
/// @param names     how owner, author and the others are called
record Reading(
        Message message,
        Owner owner,
        Passage passage,
        Passage subjectPassage,
        List<Sentence> sentences,
        List<Party> others,
        Called names,
        Optional<WordForWord> language,
        English english) {
    /// More than this adds time, not knowledge: asks stand early or in the last lines of letters.
    static final int LONGEST = 4000;

    /// What was learnt of English mail is asked of this.
    record English(Passage passage, Passage subject) {}

    record Called(Set<String> owner, Set<String> author, Set<String> others) {}

    static Reading of(Message message, Owner owner) {
        String text = cut(message.text().own());
        List<Party> others = message.recipients()
                .filter(Predicate.not(owner::is))
                .filter(party -> !party.address().equals(message.from().address()))
                .distinct()
                .toList();
        var names = new Called(ownerNames(message, owner), Names.of(message.from()), Names.of(others));
        Passage passage = Passage.of(text);
        Passage subject = Passage.of(message.subject());
        Optional<WordForWord> language = WordForWord.of(text);
        var english = new English(
                language.map(passage::in).orElse(passage),
                language.map(subject::in).orElse(subject));
        return new Reading(message, owner, passage, subject, Sentences.of(text), others, names, language, english);
    }

    private static final Set<String> COPIED = Set.of("copy", "copied", "cc", "cc'd", "cced", "bcc");
    private static final Set<String> COPYING = Set.of("cc", "cc'ing", "ccing", "copying", "copied");

    private static Set<String> ownerNames(Message message, Owner owner) {
        Stream<Party> shown =
                Stream.concat(message.recipients(), Stream.of(message.from())).filter(owner::is);
        Stream<Party> told = owner.name().isBlank() ? Stream.empty() : Stream.of(Party.named(owner.name()));
        return Names.of(Stream.concat(shown, told).toList());
    }

    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, LONGEST * 3 / 4) + "\n\n" + text.substring(text.length() - LONGEST / 4);
    }

    String text() {
        return passage.text();
    }

    /// Another part of the message, in English as far as that is known.
    String english(String part) {
        return language.map(of -> of.english(part).text()).orElse(part);
    }

    String folded() {
        return passage.folded();
    }

    List<Token> tokens() {
        return passage.tokens();
    }

    String subject() {
        return message.subject();
    }

    boolean isByOwner() {
        return owner.wrote(message);
    }

    boolean isAddressedToOwner() {
        return message.headers().to().stream().anyMatch(owner::is);
    }

    /// In Cc, while To names somebody else.
    boolean isOnlyCopiedToOwner() {
        return !isByOwner()
                && !isAddressedToOwner()
                && message.headers().cc().stream().anyMatch(owner::is)
                && !message.headers().to().isEmpty();
    }

    boolean isReply() {
        return message.headers().inReplyTo().isPresent()
                        && LinkedIn.threadOf(message).isEmpty()
                || !message.text().quoted().isBlank()
                || subject().regionMatches(true, 0, "re:", 0, 3);
    }

    boolean isForward() {
        return !message.text().forwarded().isBlank();
    }

    /// Author and owner share a mail domain that is not a public one.
    boolean isFromOwnHouse() {
        return message.from().address().map(Reading::domain).stream()
                .anyMatch(domain ->
                        owner.addresses().stream().anyMatch(own -> domain(own).equals(domain)));
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /// Nothing that could ask: no words of its own beyond one, and nothing handed on.
    boolean isHardlyAnything() {
        return !isForward() && tokens().stream().filter(Token::isWord).limit(2).count() < 2;
    }

    /// A service or a web form passes on what a person wrote there.
    boolean isNotice() {
        return message.nature().notice() == Notice.NOTIFICATION;
    }

    long questions() {
        return sentences.stream().filter(Sentence::asks).count();
    }

    /// Speaks to the owner or of them; "Ada in copy because it began with her" only says why they get it.
    boolean namesTheOwner() {
        return IntStream.range(0, tokens().size())
                .filter(i -> names.owner().contains(word(i)))
                .anyMatch(i -> !isToldAsCopied(i));
    }

    private boolean isToldAsCopied(int name) {
        int next = name + 1;
        while (names.owner().contains(word(next)) || word(next).equals("is")) {
            next++;
        }
        boolean behind = COPIED.contains(word(next))
                || (word(next).equals("in") || word(next).equals("on")) && COPIED.contains(word(next + 1));
        return behind || COPYING.contains(word(name - 1));
    }

    private String word(int i) {
        return i < 0 || i >= tokens().size() ? "" : tokens().get(i).text();
    }
}
