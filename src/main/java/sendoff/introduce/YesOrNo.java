package sendoff.introduce;

import java.util.regex.Pattern;
import sendoff.domain.OptInState.Reading;

/// Whether an answer to a private question says yes or no.
///
/// Rather too careful than too quick: a yes misread introduces someone who did not want it, and is found out; a
/// question to the owner costs one key. So a yes or a no counts only where nothing else is said with it: no condition,
/// no question, no "but", no "not".
public final class YesOrNo {
    private static final int LONGEST = 4_000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /// A yes that sounds like a no.
    private static final Pattern NO_BUT_YES = words("""
            no problem(?: at all)?|no objections?|no worries|not a problem|why not|don't see why not|can't see why not
            |(?:do not|don't|wouldn't|would not) mind|can't wait|wouldn't say no|kein problem|keine einwände|warum nicht
            |pas de (?:problème|souci)|pourquoi pas|sin problema|por qué no|nessun problema|perché no|sem problema
            |geen probleem|geen bezwaar|waarom niet|nie ma problemu|inga problem""");

    /// Small words that sound like a no and say nothing.
    private static final Pattern NOTHING = words("""
            no (?:rush|hurry|need|doubt|pressure|idea|matter)|sorry (?:for|about) the (?:late|slow|delay)[^.!?]*
            |can't promise[^.!?]*""");

    private static final String HELLO =
            "(?:(?:hi|hello|hey|dear|hallo|liebe|lieber|cher|chère|bonjour|hola|querida|querido|ciao|cara|caro|olá"
                    + "|beste|hoi|hej|cześć|good (?:morning|afternoon))\\b[^\\n,!.:–-]*[,!.:–-]\\s*)?";

    private static final Pattern SAYS_YES = Pattern.compile(
            "(?m)^\\W*" + HELLO + "(?:yes|yep|yeah|yup|ok|okay|sure|ja|jo|oui|s[ií]|sì|sim|tak|da)(?!\\w)", FLAGS);

    private static final Pattern YES = words("""
            yes|of course|absolutely|certainly|(?:happy|glad|delighted|love) to(?! (?:hear|see|read|know)\\b)|gladly|delighted(?! to)
            |with pleasure|my pleasure|please do|go ahead|by all means|feel free|sounds (?:good|great|fine|lovely|interesting)
            |fine (?:with|by) me|works for me|introduce (?:us|me|away)|make the intro(?:duction)?|connect us|put us in touch
            |count me in|i'm in|open to (?:it|that|this|meeting|talking)|(?:i'd|i would) (?:like|enjoy) that|very welcome
            |gerne?|natürlich|klar doch|mit vergnügen|einverstanden|freue mich|sehr gern
            |oui|avec (?:grand )?plaisir|volontiers|d'accord|bien sûr
            |con (?:mucho )?gusto|claro(?: que sí)?|encantad[oa]|por supuesto|(?<!más )adelante|de acuerdo
            |volentieri|certo|con piacere|d'accordo
            |com (?:muito )?prazer|com certeza|pode apresentar
            |graag|natuurlijk|met plezier|chętnie|oczywiście|gärna|javisst""");

    private static final Pattern THUMB = Pattern.compile("[\\x{1F44D}\\x{1F44C}\\x{2705}]");

    private static final Pattern SAYS_NO =
            Pattern.compile("(?m)^\\W*" + HELLO + "(?:no|nope|nein|nee|non|não|nie|nej)(?!\\w)", FLAGS);

    private static final Pattern NO = words("""
            no,? thanks?(?: you)?|(?:it's|that's|it is|that is|is) a no|say no|rather not|prefer not|better not|not for me
            |not interested|(?:i'll|i will|i'd|have to|going to|must|need to) pass|pass on (?:this|that|it)|declin(?:e|ing)
            |can't|cannot|can not|unable to|not able to|won't|don't (?:have|think|want|feel)|do not (?:have|think|want|feel)
            |(?:not|isn't|n't) (?:a|the|my|really|right|quite|a good|the right|a great)+ ?(?:good |right |great )?(?:fit|match|time|person|moment|one)
            |too (?:busy|much|stretched)|unfortunately|afraid|please don't|not comfortable|leave me out|stay out|not keen
            |lieber nicht|leider|kein interesse|passt (?:mir )?(?:gerade )?nicht|möchte (?:ich )?(?:das )?nicht|keine zeit
            |absagen|ablehnen|nein danke
            |malheureusement|préfère (?:ne pas|pas|m'abstenir|décliner|éviter)|pas intéressée?|ne peux pas|non merci|désolée?
            |prefiero (?:que )?no|mejor no|no puedo|no me interesa|lo siento|por desgracia|lamentablemente
            |preferi(?:sco|rei) (?:di )?no|purtroppo|non posso|non mi interessa|no grazie
            |prefiro não|não posso|infelizmente|não tenho
            |liever niet|helaas|geen interesse|geen tijd|niestety|wolę nie|nie mogę|tyvärr|helst inte""");

    private static final Pattern LATER = words("""
            not (?:right )?now|not (?:just )?yet|not at the moment|not this (?:week|month|quarter|year)|maybe later
            |perhaps later|(?:ask|try|ping|write)(?: me)? again|come back to (?:me|this)|in a few (?:weeks|months)
            |later (?:this|in the) (?:year|month)|next (?:quarter|year)|bad time
            |im moment nicht|gerade nicht|jetzt nicht|später(?: gern)?|pas maintenant|plus tard|pas en ce moment
            |ahora (?:mismo )?no|más adelante|adesso no|più avanti|agora não|mais tarde|nu niet|later graag""");

    private static final Pattern CONDITION = words("""
            but|however|although|unless|provided|as long as|only if|if|depends|depending|before (?:i|we|you)|on condition
            |aber|allerdings|wenn|falls|sofern|erst|mais|à condition|pourvu|pero|siempre que|però|ma|purché|mas|desde que
            |maar|mits|alleen als|ale|men""");

    /// Beside a yes each of these may take it back: "Happy to hear from you. Not this time."
    private static final Pattern TAKEN_BACK = words("""
            not|no|nothing|none|never|nor|\\w+n't|dont|cant|wont|sorry|unfortunately|though|tho|until|till|after|once
            |busy|swamped|snowed under|underwater|overloaded|overwhelmed|tied up
            |nichts?|kein\\w*|nie|niemals|leider|obwohl|nach(?:dem)?|pas|jamais|aucune?|après|avant|quoique
            |nunca|nada|hasta|aunque|después|mai|niente|finché|dopo|não|até|depois|embora
            |niet|niets|geen|nooit|hoewel|nigdy|nic|dopiero|inte|aldrig|tyvärr""");

    private YesOrNo() {}

    /// @param own what they wrote themselves, nothing quoted
    public static Reading read(String own) {
        String text = own.substring(0, Math.min(LONGEST, own.length()))
                .replace('’', '\'')
                .replaceAll("\\s+\\n", "\n");
        boolean turned = NO_BUT_YES.matcher(text).find();
        String rest = NOTHING.matcher(NO_BUT_YES.matcher(text).replaceAll(" ")).replaceAll(" ");
        boolean later = LATER.matcher(rest).find();
        boolean yes = turned
                || YES.matcher(rest).find()
                || SAYS_YES.matcher(rest).find()
                || THUMB.matcher(rest).find();
        boolean no = NO.matcher(rest).find() || SAYS_NO.matcher(rest).find();
        if (later) {
            return yes ? Reading.UNCLEAR : Reading.LATER;
        }
        if (yes && no) {
            return Reading.BOTH;
        }
        boolean asks = rest.indexOf('?') >= 0;
        if (yes) {
            boolean hangs =
                    CONDITION.matcher(rest).find() || TAKEN_BACK.matcher(rest).find();
            return asks || hangs ? Reading.UNCLEAR : Reading.YES;
        }
        return no && !asks ? Reading.NO : Reading.UNCLEAR;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\w)(?:" + alternatives.replaceAll("\\s*\\n\\s*", "") + ")(?!\\w)", FLAGS);
    }
}
