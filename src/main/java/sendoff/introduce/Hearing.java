package sendoff.introduce;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.OptInState.Word;
import sendoff.domain.Party;

/// Which private question a letter that came in answers.
public final class Hearing {
    private Hearing() {}

    /// A question that is out.
    ///
    /// @param asked   who was asked
    /// @param letters the letters that asked
    public record Waiting(DoubleOptIn optIn, Party asked, Set<MessageId> letters) {
        public Waiting {
            letters = Set.copyOf(letters);
        }
    }

    /// A letter that may be an answer.
    ///
    /// @param sure it answers our very letter, from the address that was asked, and is clear: it counts by itself.
    ///             Anything else a person confirms
    public record Answer(DoubleOptInId optIn, Word word, boolean sure) {}

    /// What came in, for each question it may answer. One from the contact that answers no letter of ours counts for
    /// every question they have, and for each only with a person's word.
    public static List<Answer> in(Message message, List<Waiting> questions) {
        List<Waiting> answered =
                questions.stream().filter(one -> refersTo(message, one)).toList();
        if (!answered.isEmpty()) {
            return answered.stream()
                    .map(one -> answer(message, one, isFrom(message, one.asked())))
                    .toList();
        }
        return questions.stream()
                .filter(one -> isFrom(message, one.asked()) && speaksOf(message, one.optIn()))
                .map(one -> answer(message, one, false))
                .toList();
    }

    private static Answer answer(Message message, Waiting question, boolean ours) {
        String own = message.text().own().strip();
        var word = new Word(YesOrNo.read(own), own, message.id(), message.from());
        return new Answer(question.optIn().id(), word, ours && word.reading().isClear());
    }

    /// Does it answer one of its letters?
    public static boolean refersTo(Message message, Waiting question) {
        return Stream.concat(message.headers().inReplyTo().stream(), message.headers().references().stream())
                .anyMatch(question.letters()::contains);
    }

    public static boolean isFrom(Message message, Party party) {
        return party.address().isPresent()
                && party.address().equals(message.from().address());
    }

    /// It names the one whom the question was about.
    private static boolean speaksOf(Message message, DoubleOptIn it) {
        Party other = it.state().asking().map(side -> it.party(side.other())).orElse(it.asker());
        String text = message.subject() + "\n" + message.text().own();
        return names(other)
                .anyMatch(name -> Pattern.compile(
                                "(?<!\\w)" + Pattern.quote(name) + "(?!\\w)",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text)
                        .find());
    }

    private static Stream<String> names(Party party) {
        return Optional.of(party.name().orElse("")).stream()
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s,]+")))
                .filter(part -> part.length() > 2);
    }
}
