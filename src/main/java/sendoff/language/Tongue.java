package sendoff.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which language a letter is in, told by its smallest words.
public enum Tongue {
    ENGLISH(
            "English",
            "the and to of i you is that it for with on be have are this my your we would if at but not was can will"
                    + " from as do so what who he she they me about could there or by when just an thanks hi hello dear"),
    GERMAN(
            "German",
            "der die das und ist nicht ein eine einen sie ich mit für auf zu den wir von im dem ihre ihren sehr bei"
                    + " noch über uns es würde mich ihnen"),
    FRENCH(
            "French",
            "le la les et des une est vous je pour que qui dans avec pas du sur nous de un en votre mes me ce au"
                    + " bonjour sont vos ou"),
    SPANISH(
            "Spanish",
            "el los las y por con una para como muy su se del lo que de la en un hola es mi gracias usted te"),
    PORTUGUESE("Portuguese", "não uma com os você meu da em um que de o a e do para por se minha obrigado ao no na"),
    ITALIAN("Italian", "il che di non per sono gli una con la le un è mi del della ciao grazie in si lei da"),
    DUTCH("Dutch", "het een van niet ik dat wij jij de en je met voor op is te zijn u aan bij graag wil"),
    DANISH("Danish or Norwegian", "og det jeg ikke er en til på med har vi du som af av kan hei hej hilsen vil"),
    SWEDISH("Swedish", "och att det jag inte är en till på med har vi du som av kan hej ett vill");

    private static final int TOO_SHORT_TO_TELL = 8;
    private static final int MOST_WORDS = 200;

    private final String shown;
    private final List<String> small;

    Tongue(String shown, String small) {
        this.shown = shown;
        this.small = List.of(small.split(" "));
    }

    public String shown() {
        return shown;
    }

    /// The language of a letter that is not English.
    ///
    /// @return empty for English, for a text too short to tell, and where nothing is sure
    public static Optional<Tongue> foreign(String text) {
        List<String> words = Tokens.of(text).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .limit(MOST_WORDS)
                .toList();
        if (words.size() < TOO_SHORT_TO_TELL) {
            return Optional.empty();
        }
        Tongue likeliest = Arrays.stream(values())
                .max((one, other) -> Long.compare(one.in(words), other.in(words)))
                .orElse(ENGLISH);
        return Optional.of(likeliest)
                .filter(one -> one != ENGLISH && one.in(words) >= 2 * ENGLISH.in(words) && one.in(words) >= 3);
    }

    private long in(List<String> words) {
        return words.stream().filter(small::contains).count();
    }
}
