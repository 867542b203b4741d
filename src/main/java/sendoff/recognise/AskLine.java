package sendoff.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Ask;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.language.Linear;
import sendoff.language.Tokens;

/// Picks the sentence that asks, as `./sendoff train` taught it, and makes one line of it, in the asker's own words.
///
/// The line has to tell the owner what is wanted: a sentence that says how much of what, and what about, was taught to
/// beat a bare "Thursday or Friday?", and what somebody introduced is after, who they are.
public final class AskLine {
    /// The file that training writes, beside the other models.
    public static final String FILE = "ask-line.model";

    /// Its only question.
    public static final String ASKS = "asks";

    private static final int SHORTEST = 12;

    /// Read when it is first asked for.
    private static final class Standard {
        static final Linear MODEL = Models.fromJar(FILE);
    }

    private AskLine() {}

    /// What comes with the program.
    public static Linear standard() {
        return Standard.MODEL;
    }

    /// The sentences of a letter, the one that asks first.
    public static List<AskSentence> ranked(List<AskSentence> sentences, Linear model) {
        return sentences.stream()
                .sorted(Comparator.comparingDouble(sentence -> -model.margin(ASKS, sentence.features())))
                .toList();
    }

    /// Of a letter that is an introduction of this kind; empty where it has no sentence.
    public static Optional<Ask> in(Message message, Owner owner, KindName kind) {
        Reading reading = Reading.of(message, owner);
        return in(reading, kind, Roles.in(reading, kind)).map(Ask::new);
    }

    static Optional<String> in(Reading reading, KindName kind, Roles roles) {
        List<AskSentence> all = ranked(AskSentence.in(reading, kind, roles), standard());
        return all.stream().findFirst().map(best -> {
            String said = withoutCall(best.text(), reading.names().owner());
            String line = kind == KindName.INTRODUCED ? PlainAsk.ofAnother(said) : PlainAsk.of(said);
            List<String> others = all.stream().skip(1).map(AskSentence::text).toList();
            return AskDetails.added(line, best.text(), others, reading, roles);
        });
    }

    /// "Maren, meet Isla" without the name by which the owner is called.
    private static String withoutCall(String said, Set<String> owner) {
        int comma = said.indexOf(", ");
        boolean called = comma > 0 && owner.contains(Tokens.fold(said.substring(0, comma)));
        String rest = comma > 0 ? said.substring(comma + 2) : said;
        return called && rest.length() >= SHORTEST
                ? rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1)
                : said;
    }
}
