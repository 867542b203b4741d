package sendoff.recognise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Party;
import sendoff.language.Tokens;

/// A person's name where it stands in a text, with what is said right before and after it: that tells what part they
/// play.
///
/// @param before at most [#REACH] characters before the name, in lower case
/// @param after  the same after it
/// @param opens  it begins a sentence, where any word has a capital
record Spot(String name, String before, String after, boolean opens) {
    private static final int REACH = 80;
    private static final int MOST = 80;
    private static final int NICKNAME = 25;
    private static final int LONGEST_ACRONYM = 5;

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]+)*";
    private static final String TITLE = "(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mme|Herr|Frau|Justice|Judge|Rev)\\.? )";
    private static final String PARTICLE = "(?:van |von |de |da |di |del |der |den |al-|bin |el )";

    /// Titles, then one to four words with a capital. Scripts without capitals show no names: there only headers tell.
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{M}@./-])" + TITLE + "?+" + WORD
            + "(?:[ \\u00a0]" + PARTICLE + "{0,2}+" + WORD + "){0,3}+(?![@\\p{L}])");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'.-]");
    private static final Pattern TITLES =
            Pattern.compile("(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mme|Herr|Frau|Justice|Judge|Rev)\\.?");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

    /// Words with a capital that are nobody.
    private static final Set<String> NOBODY =
            Set.copyOf(List.of(("i the you we they he she it this that these those my our your his her their its a an"
                            + " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
                            + " september october november december linkedin fund zoom google slack whatsapp skype teams youtube github twitter english"
                            + " french german spanish christmas easter thanksgiving phd msc mba ceo cto cfo coo vp hr it ai api pdf cv both all re fwd fw"
                            + " intro introduction hi hello dear hey thanks thank best regards meet good morning evening afternoon day would could can do"
                            + " does did please if when not no yes as at in on for from to with and but so or also let one two what who how why where which"
                            + " there here then now just only still after before since ok okay sure great nice lovely happy salaam hola ciao hallo bonjour"
                            + " oi cher chère caro kind warm warmly cheers yours sincerely love greetings sent name deadline subject email e-mail mail phone"
                            + " tel kindly hope long short see over below attached should shall will might must is are was were have has had any some every"
                            + " more most because while though although maybe perhaps of by between about until till connecting making may per ps p.s"
                            + " remember do did give gave talk very once again next last our us me him them begin forwarded message original professor prof dr mr mrs ms"
                            + " mme herr frau justice judge rev sir madam team office calling asking writing fine sorry quick question think know i'm i'd i'll i've it's"
                            + " that's there's he's she's we're they're you're what's don't doesn't can't won't isn't")
                    .split(" ")));

    /// The names of third people in `text`, in order.
    static List<Spot> in(Reading reading, String text) {
        String folded = Tokens.fold(text);
        Matcher names = NAME.matcher(text);
        List<Spot> spots = new ArrayList<>();
        while (names.find() && spots.size() < MOST) {
            spot(reading, text, folded, names).ifPresent(spots::add);
        }
        return spots;
    }

    private static Optional<Spot> spot(Reading reading, String text, String folded, Matcher found) {
        int start = found.start();
        String name = POSSESSIVE.matcher(found.group()).replaceAll("");
        boolean opens = opensSentence(text, start);
        while (isNobody(firstWord(name)) && name.indexOf(' ') > 0 && !isTitle(firstWord(name))) {
            start += name.indexOf(' ') + 1;
            name = name.substring(name.indexOf(' ') + 1);
            opens = false;
        }
        int end = start + name.length();
        boolean nobody = name.length() < 2
                || name.length() <= LONGEST_ACRONYM && name.equals(name.toUpperCase(Locale.ROOT))
                || Names.words(name).allMatch(Spot::isNobody)
                || isSignature(text, start, end);
        if (nobody || isOfOneOfUs(reading, name)) {
            return Optional.empty();
        }
        return Optional.of(new Spot(
                name,
                onOneLine(folded.substring(Math.max(0, start - REACH), start)),
                onOneLine(folded.substring(end, Math.min(folded.length(), end + REACH))),
                opens && name.indexOf(' ') < 0));
    }

    static boolean isOfOneOfUs(Reading reading, String name) {
        return Names.words(name)
                .map(Spot::bare)
                .anyMatch(word -> Stream.of(
                                reading.names().owner(), reading.names().author())
                        .anyMatch(names -> names.stream().map(Spot::bare).anyMatch(word::equals)));
    }

    /// "Emilie" is Émilie.
    private static String bare(String word) {
        return word.chars().allMatch(c -> c < 0x80)
                ? word
                : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    Party party() {
        return Party.named(name);
    }

    boolean isFull() {
        return name.indexOf(' ') > 0;
    }

    private static boolean isNobody(String word) {
        String folded = Tokens.fold(word);
        return NOBODY.contains(folded)
                || NOBODY.contains(NO_LETTERS.matcher(folded).replaceAll(""));
    }

    private static boolean isTitle(String word) {
        return TITLES.matcher(word).matches();
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static String onOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    private static boolean opensSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && " \t*\"'“(>".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || ".!?\n:…".indexOf(text.charAt(at)) >= 0;
    }

    /// The last line of a letter, when it is no more than a name.
    private static boolean isSignature(String text, int start, int end) {
        int line = text.lastIndexOf('\n', start) + 1;
        return line > 0
                && text.indexOf('\n', end) < 0
                && text.length() - line <= NICKNAME
                && text.substring(line, start).isBlank();
    }
}
