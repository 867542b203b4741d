package sendoff.recognise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.domain.PromiseMade.What;
import sendoff.language.Tokens;
import sendoff.recognise.CommitmentForm.Needs;

/// Which act the usual verbs of a commitment name; of several joined by "and" the first that is more than `other`.
final class PromisedActs {
    private static final Pattern AND =
            Pattern.compile(",? (?:and|then|&) (?:then |also |will |i'll |we'll )?|, (?:i|we)(?:'ll| will| shall) ");
    private static final int MOST_ACTS = 4;

    /// Somebody besides the reader: "writing to Margarethe", "ask my director", "a word with the dean".
    private static final String THIRD =
            "(?!(?:to |with |for )?(?:you|u|it|this|that|them all|everyone|back|about|again|around|tonight|tomorrow|on|in|by|when|if|whether|as|from|out|up|up with)\\b)"
                    + "(?!(?:them|it|this|that)(?:,| to (?:you|u)\\b|[^.;!?]{0,20} and\\b))(?:to |with )?(?:(?! and |, so )[^.;!?]){2,80}?";

    private static final String FOR_YOU = "\\b(?:you|your|u|one line|a line|sound|cc)\\b";

    private static final Map<Pattern, What> ACTS = acts();
    private static final Pattern CLOCK = Pattern.compile(
            "\\b\\d{1,2}(?::\\d\\d| ?[ap]m\\b|h\\b)|\\bat (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon)\\b");
    private static final Pattern RING = Pattern.compile("(?:call|ring|phone|give)(?:ing)?\\b");
    /// What comes is named before it: "answer by Friday".
    private static final Pattern WHEN_ALONE = Pattern.compile(
            "(?:by|in|on|within|before|tomorrow|tonight|today|next|this|later|first thing|early|end of|soon|shortly|once|when|after|to you)\\b");

    private static final Pattern NEWS = Pattern.compile(
            "(?:^|[.!;:,] ?)(?:(?:a|an|the|my|our|your|full|proper|straight|final|real|first|honest|quick|short|plain|clear|longer|more) )*(?:answer|reply|response|decision|verdict|news|word|more|yes or (?:a )?no|back)\\b");
    /// Somebody besides the reader, and nobody who is told of them.
    private static final Pattern RING_OTHERS = Pattern.compile(
            "(?:call|ring|phone)(?:ing)? (?!you\\b|u\\b|back|again|round|around|up\\b|it\\b|in\\b|on\\b|at\\b|by\\b|this|next|to|before|after|when|if|as soon|once|later|first|tonight|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (?:minute|moment|day|same)|from|and|then|him\\b|her\\b|them\\b|early|late|around|between|either|some|\\d)[\\p{L}'-]+");
    /// What "you'll have", "you get" and "expect … from me" bring, where it is no thing.
    private static final Pattern WORD_FOR_YOU = Pattern.compile(
            "(?:have|get|receive|expect|know|hear|find|promise|guarantee|give (?:you|u|him|her|them|both))\\b[^.;!?]{0,40}?\\b(?:answer|decision|repl(?:y|ies)|word|news|result|yes|no|verdict|hear|know|more from)\\b.*"
                    + "|know\\b.*|hear (?:back )?from (?:me|us)\\b.*");

    private PromisedActs() {}

    /// @param promise the words that promise, by themselves
    static What of(String promise) {
        String folded = Tokens.fold(promise);
        Optional<Commitment> first = Commitments.in(folded, Needs.DATE).stream().findFirst();
        boolean proposal = first.filter(words -> words.isProposal(folded)).isPresent();
        return proposal ? What.MEET : of(first.map(Commitment::clause).orElse(folded), folded);
    }

    private static What of(String clause, String sentence) {
        if (clause.isBlank()) {
            return What.GET_BACK; // "as soon as I hear, you hear"
        }
        String[] acts = AND.split(clause, MOST_ACTS);
        What first = act(clause, sentence);
        for (int i = 1; i < acts.length && first == What.OTHER; i++) {
            first = act(acts[i], sentence);
        }
        return first;
    }

    private static What act(String clause, String sentence) {
        if (WORD_FOR_YOU.matcher(clause).lookingAt() || clause.startsWith("get it") && sentence.contains("answer")) {
            return What.GET_BACK;
        }
        if (WHEN_ALONE.matcher(clause).lookingAt() && NEWS.matcher(sentence).find()) {
            return What.GET_BACK;
        }
        for (Map.Entry<Pattern, What> act : ACTS.entrySet()) {
            if (act.getKey().matcher(clause).lookingAt()) {
                return act.getValue();
            }
        }
        if (RING_OTHERS.matcher(clause).lookingAt()) {
            return CLOCK.matcher(sentence).find() ? What.MEET : What.OTHER;
        }
        if (RING.matcher(clause).lookingAt()) {
            return CLOCK.matcher(sentence).find() ? What.MEET : What.GET_BACK;
        }
        return What.OTHER;
    }

    private static Map<Pattern, What> acts() {
        var acts = new LinkedHashMap<Pattern, What>();
        put(
                acts,
                What.INTRODUCE,
                "do (?:the (?:hono|intro)|an? (?:warm intro|double opt))|make (?:him|her|them) (?:to )?see");
        put(
                acts,
                What.OTHER,
                "introduce myself|do\\b|stand in\\b|have (?:it|them|the|my|our) [^.;,]{2,30}?(?<! is| are| been)\\b\\p{L}{4,}ed (?:by|before|on|in time)\\b(?![^.;]{0,30}\\b(?:to|for|with) you)|speak at\\b|set up (?:your|the) (?!meeting|call|time)");
        put(
                acts,
                What.INTRODUCE,
                "(?:talk|speak|reach out)(?:ing)? (?:to|with) (?:him|her|them|both)\\b|(?:ping|nudge|warn|remind|message|poke|prod|ask)(?:ing)? (?:him|her|them)\\b"
                        + "|tell (?:him|her|them)\\b.{0,30}\\byou|(?:shoot|send|drop) (?:him|her|them) a (?:note|line|message)|put in (?:a|one)(?: \\w+)? word|put a word"
                        + "|loop (?:in|you)|tee .{1,20} up|float your|plug you|push (?:your|ur)|hit up|drop you both|break the ice|steer (?:her|him)"
                        + "|forward (?:this|it) to (?:our|my|the|him|her|them)\\b|inform .{2,40} about you");
        put(
                acts,
                What.INTRODUCE,
                "(?:write|writing) to (?:(?!him\\b|her\\b|them\\b|you\\b|u\\b|all\\b|both\\b|everyone|everybody|say|ask|tell|the|my|our|this|that|it)[\\p{L}-]+)\\b(?![^.;,]{0,30}\\bwith (?:two|three|the|some|dates))|(?:walk|carry|take|bring|drop|slip|get|hand|run|lay|raise)(?:ing)? your (?:\\w+ )?(?:cv|resume|résumé|name|note|letter|portfolio|deck|page|profile|application|pitch|case|two-pager|one-pager)\\b|put(?:ting)? (?:you|the two|both|him|her|them)\\b.{0,40}\\b(?:together|in touch|in contact|on (?:one|the same|a) (?:thread|mail|email))|put your (?:\\w+ )?(?:question|case|name|request|idea|proposal|paper|page|mail|letter|note) (?:to|before|in front of)|introduc|connect (?!them|her over)|put .{0,40}in touch|put .{0,40}on (?:one|the same|a) (?:thread|mail|email)"
                        + "|(?:make|do|send) the (?:intro|introduction|connection|bridge)|bring you (?:and .{0,30} )?together|recommend (?:you|him|her)"
                        + "|pass(?:ing)? (?:your|it on|him|her|you on|you along|on your)|hand(?:ing)? .{0,15}your"
                        + "|(?:forward|send|give|show|share)(?:ing)? (?:your|them your|him your|her your)"
                        + "|(?:mention|raise) .{0,40}\\b(?:your|you)\\b|have \\w+(?: \\w+)? (?:call|contact|reach)|gets (?:it|one|your|her|his|them)"
                        + "|ring(?:ing)? (?:her|him|them)|sound .{0,15}out|put in a (?:good )?word|speak about you|ask (?:her|him|them)\\b.{0,60}(?:you|tonight|tomorrow)|have a word with|vouch for"
                        + "|(?:writ|speak|talk|phon|email|e-mail|mail|messag|text|ping|call|ring|ask)(?:e|ing|ping)? "
                        + THIRD
                        + FOR_YOU
                        + "|drop(?:ping)? " + THIRD + "\\b(?:line|note|message|mail|word)\\b"
                        + "|(?:send|forward|mail|pass|hand|show|put|give)(?:ing)? (?:it|them|this|that|these|those|all (?:this|that|three|of it))(?: straight| on| over| up)? (?:to|before|in front of|past) (?!you\\b|u\\b|me\\b|us\\b|your|print|press|one side|bed|sleep|the (?:printer|post|office|folder|side|top|test|vote|list|group|whole|team|bin|rest|calendar|page|site))"
                        + "|get (?:her|his) number|see if [^.;]{2,40} is (?:open|free|willing|up|interested|game)");
        put(
                acts,
                What.GET_BACK,
                "(?:until|till)\\b|the (?:week|weekend|day|night|evening)\\b|(?:a|one|two|three|a few|a couple of|another) (?:more )?(?:days?|weeks?|fortnight)\\b"
                        + "|pass on (?:what|whatever|(?:his|her|their|the) (?:answer|reply|word|verdict|news|decision))");
        put(
                acts,
                What.OTHER,
                "bring(?:ing)? (?:it|this|that|them) up\\b|write (?:the|an?|your|my|our|it|them)\\b(?! (?:short |quick |long |proper |little )?(?:line|note|word|mail|e-?mail|message|letter to|reply|answer))");
        put(
                acts,
                What.SEND,
                "(?:write|text) (?:to )?you\\b.{0,40}\\bwith (?:two|three|four|some|a few|the|my|dates|names)|text you (?:her|his|the|their|my)"
                        + "|(?:by|in|on|tomorrow|tonight|next|this|before)\\b"
                        + "|(?:put|drop|leave|post|upload|save|place|copy|add)\\b[^.;!?]{1,60} (?:in|on|into|onto|to|at) (?:the|your|our|my)(?: \\w+)? (?:folder|drive|inbox|mailbox|letterbox|dropbox|box|desk|door|channel|thread|site|wiki|repo|repository|cloud|post)\\b"
                        + "|bring(?:ing)? (?:it|them|along|(?:it|them) along|(?:(?:the|my|our|your|a|an|some|two|three|both|first|other|signed|old|new) )*(?:[\\p{L}-]+ ){0,2}(?:lists?|notes?|diar(?:y|ies)|scores?|books?|drafts?|cop(?:y|ies)|editions?|papers?|documents?|slides?|deck|report|figures|numbers|files?|contracts?|forms?|photos?|pictures?|letters?|drawings?|plans?|samples?|maps?|keys?|sheets?|minutes|manuscript|printouts?|prints?|brochures?)\\b)"
                        + "|(?:(?:the|my|our|one|some|two|three|four|a few|more)\\b[^.?!;,]{0,40}? )?(?:is |are )?(?:on (?:its|their|the) way|coming)|comes to you|to you\\b|leaves? (?:here|us|the )|ships?\\b|posted|mailed|shipped|couriered|dispatched");
        put(
                acts,
                What.MEET,
                "come (?:by|over|see|round|along|to (?:you|your|the)\\b)|coming (?:by|over|to see)|have (?:a |an |some )?(?:quick |long |late |early )?(?:lunch|dinner|breakfast|coffee|tea|drinks?|supper|a beer|beers)\\b");
        put(
                acts,
                What.GET_BACK,
                "let (?:you|u|him|her|them) know|get back|come back|go back to you|circle back|keep you|be back|be in touch|hear|tell|answer|reply|respond|report"
                        + "|(?:write|text|message) (?:to )?(?:you|u|back)|write|contact|be contacting|follow up|have (?:my|an|our) (?:answer|decision|reply)|check with you|be in contact"
                        + "|say so|admit|update you|let (?:you )?in|find out|talk to you|provide .{0,15}(?:updates|follow)|explain|confirm|revert|know"
                        + "|(?:check|look|ask|see|investigate|talk|speak|consult|think|find|run|sound|sleep)\\b.{0,80}(?:get back|let you know|come back|be back|tell you|text you)");
        put(
                acts,
                What.SEND,
                "(?:(?:re-?)?send|venmo|m-pesa|wire|scan|copy out|copy .{0,20}for you|incoming|(?:coming|on its way|en route)|forward|mail|email|e-mail|share|drop|text|push|fax|attach|provid|deliver|post|shar|ship|get(?:ting)? (?:you|the|it|them|my|our|a)|mak(?:e|ing) you"
                        + "|add|have|promise|guarantee|receive|find|expect|reach|be with you|with you|be in your|be on your|follow|come|comes|go|goes|arrive|lands?|get\\b"
                        + "|pass you|give you|return|leave (?!it|that|this)|in your|on your desk|out to you|to follow|two|three|some|more|will be|is|are)");
        put(
                acts,
                What.MEET,
                "meet|see you|stop by|visit|lunch|pick you up|collect you|fetch you|fly|drive|walk (?:over|up|down|by)|join (?:you|your|the call)|be (?:at|in|outside|there)\\b|come (?:by|over|see)"
                        + "|coming (?:by|over|to see)|drop by|talk|set up a (?:meeting|time|call)");
        return acts;
    }

    private static void put(Map<Pattern, What> acts, What what, String words) {
        acts.put(Pattern.compile("(?:" + words + ")"), what);
    }
}
