package sendoff.recognise;

import java.util.List;
import java.util.Set;
import sendoff.language.Token;

/// Whether a text is English: English function words against those of some neighbours.
final class English {
    private static final int TOO_SHORT_TO_TELL = 8;
    private static final double ENOUGH = 0.12;

    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "to", "of", "i", "you", "is", "that", "it", "for", "with", "on", "be", "have", "are", "this",
            "my", "your", "we", "would", "if", "at", "but", "not", "was", "can", "will", "from", "as", "do", "so",
            "what", "who", "he", "she", "they", "me", "about", "could", "there", "or", "by", "when", "just", "an",
            "thanks", "thank", "hi", "hello", "dear");
    private static final Set<String> FOREIGN = Set.of(
            "le", "la", "les", "et", "des", "une", "est", "vous", "je", "pour", "que", "qui", "dans", "avec", "pas",
            "du", "sur", "nous", "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "sie", "ich", "mit", "für",
            "auf", "zu", "den", "wir", "von", "el", "los", "las", "y", "por", "con", "una", "para", "como", "muy", "su",
            "se", "del", "lo", "não", "uma", "com", "os", "você", "meu", "da", "em", "um", "il", "che", "di", "non",
            "per", "sono", "gli", "het", "een", "van", "niet", "ik", "dat", "wij", "jij", "og", "det", "jeg", "att",
            "och", "är");

    private English() {}

    static boolean is(List<Token> tokens) {
        long words = tokens.stream().filter(Token::isWord).limit(200).count();
        if (words < TOO_SHORT_TO_TELL) {
            return true;
        }
        long english = tokens.stream()
                .limit(260)
                .filter(token -> ENGLISH.contains(token.text()))
                .count();
        long foreign = tokens.stream()
                .limit(260)
                .filter(token -> FOREIGN.contains(token.text()))
                .count();
        return english >= foreign && english >= words * ENOUGH / 2
                || english >= words * ENOUGH && english * 2 >= foreign;
    }
}
