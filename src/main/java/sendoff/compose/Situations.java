package sendoff.compose;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.compose.Circumstances.Sign;
import sendoff.domain.Decision.Accept;
import sendoff.domain.Decision.BuyTime;
import sendoff.domain.Decision.DirectClosure;
import sendoff.domain.Decision.Dismiss;
import sendoff.domain.Decision.Redirect;
import sendoff.domain.Decision.SoftFade;
import sendoff.domain.Decision.Target;
import sendoff.domain.Kind;
import sendoff.domain.Standing.State;

/// Which situation of the playbook a decision is.
final class Situations {
    /// Two or three capitalised words, the particles between them, titles before; or a name in Chinese letters.
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Sir|Dame)\\.? )*\\p{Lu}[\\p{L}'’-]+(?: (?:van|von|de|da|das|do|dos|du|del|della|der|den|di|la|le|al|el|bin|bint|ibn|ter|ten|y|e|and))*"
                    + "(?: (?:al-|el-|d['’])?\\p{Lu}[\\p{L}'’.-]*(?: (?:van|von|de|da|das|do|dos|du|del|della|der|den|di|la|le|al|el|bin|bint|ibn|ter|ten|y|e))*){0,2}"
                    + " (?:al-|el-|d['’])?\\p{Lu}[\\p{L}'’.-]*|\\p{IsHan}{2,4}");
    private static final Pattern AT_A_HOUSE = Pattern.compile("\\s(?:at|from|of|@)\\s.*|\\s*\\(.*|,.*");
    /// What books, papers, pages and houses are called by.
    private static final Pattern THING = Pattern.compile(
            "(?iu)\\b(?:the|my|your|our|review|overflow|test|newsletter|guide|list|podcast|book|handbook|course|blog|community"
                    + "|forum|group|institute|university|academy|school|club|network|labs?|foundation|journal|magazine|news"
                    + "|weekly|daily|business|stack|library|wiki|templates?|report|survey|program(?:me)?|fellowship"
                    + "|accelerator|slack|discord|combinator|tips|times|post|ventures|capital|partners|association|society"
                    + "|hub|digest|playbook|index|directory|jobs?|board|learning|center|centre|house|project|press|story"
                    + "|stories|notes|show|radio|conference|summit|week|office|team)\\b|['’]s\\b|[0-9]");

    private Situations() {}

    /// @return empty for a decision without an answer
    static Optional<Situation> of(Circumstances now, Known known) {
        return switch (now.decision()) {
            case Dismiss(String because) -> Optional.empty();
            case Accept _ -> Optional.of(accept(now));
            case BuyTime(var until) -> Optional.of(Situation.BUY_TIME);
            case SoftFade(var review) -> Optional.of(Situation.SOFT_FADE_NOTICE);
            case Redirect redirect ->
                Optional.of(isToPerson(redirect) ? Situation.REDIRECT_TO_A_PERSON : Situation.REDIRECT_TO_A_RESOURCE);
            case DirectClosure(Optional<String> rule) -> Optional.of(close(now, known));
        };
    }

    /// As it was chosen; of what was only typed, a guess.
    static boolean isToPerson(Redirect redirect) {
        return redirect.what().map(Target.PERSON::equals).orElseGet(() -> isPerson(redirect.to()));
    }

    static boolean isPerson(String to) {
        String name = AT_A_HOUSE
                .matcher(Normalizer.normalize(to.strip(), Normalizer.Form.NFC))
                .replaceFirst("");
        return PERSON.matcher(name).matches() && !THING.matcher(name).find();
    }

    private static Situation accept(Circumstances now) {
        if (!now.has(Sign.QUIET)) {
            return Situation.ACCEPT_WITH_TIMES;
        }
        return now.introduction().kind() instanceof Kind.Initiated ? Situation.A_NUDGE : Situation.TIMES_AFTER_SILENCE;
    }

    private static Situation close(Circumstances now, Known known) {
        if (now.has(Sign.QUIET)) {
            return Situation.CLOSE_AFTER_SILENCE;
        }
        if (now.state() == State.PUSHBACK_1) {
            return Situation.PUSHBACK_ONE;
        }
        if (now.state() == State.PUSHBACK_2) {
            return Situation.PUSHBACK_TWO;
        }
        if (now.introduction().kind() instanceof Kind.Initiated) {
            return Situation.CLOSING_WHAT_YOU_STARTED;
        }
        if (now.has(Sign.REDIRECT_FAILED)) {
            return Situation.REDIRECT_THAT_FAILED;
        }
        if (now.introduction().kind() instanceof Kind.IntroRequest) {
            return Situation.NO_TO_INTRODUCING_A_CONTACT;
        }
        if (known.throughIntroducer()) {
            return Situation.NO_TO_BEING_INTRODUCED;
        }
        if (known.has(Flag.HARD_TIME.word())) {
            return Situation.NO_IN_A_HARD_TIME;
        }
        if (now.has(Sign.LATE)) {
            return Situation.LATE_CLOSE;
        }
        return now.has(Sign.LIMIT_REACHED) ? Situation.CAPACITY_REACHED : byWant(known.want());
    }

    private static Situation byWant(Want want) {
        return switch (want) {
            case SPEAKING -> Situation.NO_TO_SPEAKING;
            case ADVISING -> Situation.NO_TO_ADVISING;
            case READING -> Situation.NO_TO_READING;
            case CALL -> Situation.NO_TO_A_CALL;
            case INVITATION, POINTER, OTHER -> Situation.NO_TO_SOMETHING_ELSE;
        };
    }
}
