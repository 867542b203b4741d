package sendoff.recognise;

import static sendoff.recognise.CommitmentForm.ADVERB;
import static sendoff.recognise.CommitmentForm.START;
import static sendoff.recognise.CommitmentForm.atAMoment;
import static sendoff.recognise.CommitmentForm.form;
import static sendoff.recognise.CommitmentForm.later;
import static sendoff.recognise.CommitmentForm.open;
import static sendoff.recognise.CommitmentForm.openAt;
import static sendoff.recognise.CommitmentForm.timed;

import java.util.List;
import sendoff.recognise.CommitmentForm.Needs;

/// Forms in which somebody says what they will do: "I'll …", "will do", "let me ask him", "leave it with me", and, with
/// a time, "I send it tomorrow", "let's meet on Monday".
final class SaidForms {
    private static final String ACTING = "(?:send|forward|pass|put|ring|call|phon|writ|hold|bring|mail|post|shar|giv|"
            + "introduc|connect|add|block|clear|book|chas|sort|order|fix|arrang|reserv|print|upload|copy|deliver|collect|prepar|draft|finish|drop|pick|check|review|contact|report|com|fly|driv|speak|talk|ask|look|order|measur|test|translat|scan|mak)\\w*";

    /// What people do in places and for audiences of their own: told as news.
    private static final String ELSEWHERE =
            "(?:giving|holding) (?:a|an|the|my|our|another) (?:\\w+ )?(?:talk|lecture|paper|presentation|keynote|course|class|speech"
                    + "|seminar|reading|concert|party)\\b|(?:coming|flying|driving) (?:back|home|out|off|to)\\b|speaking (?:at|in|on)\\b"
                    + "|writing (?:a|an|my|our) (?:book|thesis|paper|novel)\\b";

    /// In the present tense an act only when it names something and a day to come.
    private static final String PRESENT =
            "(?:send|mail|e-?mail|forward|hand|give|bring|call|ring|phone|tell|ask|drop|fix|organi[sz]e|prepare|finish|deliver|share"
                    + "|check|arrange|return|ship|fetch|collect|upload|report|communicate|book|order|clear|write"
                    + "|hit|push|raise|propose|sign|review)";

    private static final String NOT_BEFORE =
            "(?<!\\b(?:can|could|may|might|should|shall|must|will|would|do|did|if|when|before|after|once|until|till|that|what|which|where|how"
                    + "|as|than|because|whenever|unless|whom|who|whose|why|to|have|had|since|while|or|not|never|so|then) )";

    private static final String TO_SOMEBODY =
            "(?: with| to| over| on| out| back| up)? ?\\b(?:you|your|it|them|him|her|this|that|the|my|our|a|an|send|u)\\b";

    /// Somebody else to ask, as in "let me ask around": not "let me ask you".
    private static final String TURNING_TO =
            "(?:ask (?!you\\b|u\\b|this|a (?:quick )?question|one|something)|poke|ping (?!you)|nudge|sound (?:out|him|her|them)|text (?!you)|call (?!you|this|it)|ring (?!you)"
                    + "|write to (?!you)|talk (?:to|with) (?!you)|speak (?:to|with) (?!you)|check(?: it| this| that)? (?:with|in with|if|whether|who|what|when|my|the|our|on)|consult"
                    + "|run (?:it|this|that|your|the) |float|find out|dig|look into|see (?:who|what i can|what we can|whether|if (?!i understand|i have|i've|this works|this makes))"
                    + "|confirm|sleep on|chew on|noodle|mull)";

    static final List<CommitmentForm> ALL = List.of(
            open("\\b(?:i|we)(?:'ll| will| shall|(?:'m| am|'re| are)(?: also| still| now)? going to|(?: am|'m)? ?gonna)"
                    + ADVERB + "(?: both| all| each)? (?<v>[a-z-]+)"),
            open("(?:^|[.!?;:,(-] ?)(?:am |are )?(?:going to|gonna)" + ADVERB + " (?<v>[a-z]+)"),
            timed("\\b(?:i'm|i am|we're|we are) about to (?<v>[a-z]+)\\b[^.?!;]{0,60} you(?:r)?\\b"),
            open("\\bill" + ADVERB + " (?<v>[a-z]+)"),
            open(START + "(?:will|shall)" + ADVERB + " (?<v>[a-z]+)"),
            later("\\b(?:i|we)\\b[^.!?;:]{0,120}\\b(?:and|but)(?: of course| then| also| certainly)? (?:will|shall)"
                    + ADVERB + " (?<v>[a-z]+)"),
            later(
                    "^(?:am|have|had|got|just|already|spoke|talked|saw|met|\\w{3,}ing)\\b[^.!?;:]{0,100}\\band (?:will|shall|i'll)"
                            + ADVERB + " (?<v>[a-z]+)"),
            open(
                    "\\b(?:i|we)(?: can| do| hereby)? (?:promise|swear|pledge|undertake|commit|guarantee|vow)(?: you)? to (?<v>[a-z]+)"),
            form("\\b(?:i|we)(?:'m| am| are|'re)? (?:hereby )?(?:commit|committed|committing) to (?<v>[a-z]+ing)\\b"),
            openAt(
                    Needs.MOMENT,
                    "\\b(?:i|we)(?:'m| am| are|'re)? (?:aim|aiming|plan|planning|intend|intending|mean|meaning|propose|minded|hope|hoping) to (?<v>"
                            + PRESENT
                            + "|have|get|let you|reply|answer|respond|circle back|come back|put you|connect you)\\b"
                            + TO_SOMEBODY),
            timed("\\b(?:i am|i'm|we are|we're) to (?<v>" + PRESENT + ")\\b"),
            openAt(Needs.MOMENT, "\\b(?:my|our) (?:aim|plan|goal|hope|intention) is to (?<v>[a-z]+)"),
            open(
                    "\\b(?:made a (?:mental )?note|set (?:myself )?a reminder|put (?:it |a reminder )?in my (?:calendar|diary)) to (?<v>[a-z]+)"),
            form("\\b(?<!can't |cannot |never |don't )(?<v>(?:count|rely|bank|depend) on (?:me|us))\\b"),
            later("\\b(?:i|we)(?:'ll| will| shall|'m going to| am going to) [^.!?;:]{3,120}?\\band (?:then )?"
                    + "(?<v>let you know|report back|get back|come back|circle back|tell you|send you|write to you|call you|keep you|share it|update you"
                    + "|(?:give|bring|show|mail|e-?mail|text|ring|phone|ping|hand|read|lend|return|forward) (?:you|them to you|it to you)|(?:send|mail|post|forward|share|bring|drop|put|return|upload|hand) (?:it|them|the|my|our|this|that|your|all|both)"
                    + "|report|confirm|reply|answer|revert|write (?:you|back)|ring back|call back)\\b"),
            form(
                    "\\b(?:let me|lemme|allow me to|i have to|i need to|i must)(?: first| just| quickly)? (?<v>[a-z]+)(?<!know)\\b[^.?!]{0,90}?,? (?:and|then|before i)"
                            + "(?: i'll| i will| i| will| then)* (?:get back|come back|be back|circle back|go back|let you know|report|revert|update|confirm"
                            + "|give (?:you )?(?:feedback|an answer|you)|share|put you|introduce you|connect you|send (?:it|them|you)|forward (?:it|them|you)|(?:tell|text|call|write|ring|mail|email|message|ping|answer|send)(?: to)? you)"),
            form(
                    "(?:^[^\\p{L}]{0,4}|[.!;:,(-] ?|\\bbut |\\bso |\\bthen |\\band |\\btbh |\\bok |\\bokay |\\bsure |\\bhi |\\bhmm |\\bright )(?:let me|lemme|allow me to|let us)(?: first| just| quickly)? (?<v>"
                            + TURNING_TO + ")"),
            form(
                    "\\b(?<v>leav(?:e|ing) (?:it|that|this|them|the|all|everything|those|your)\\b[^.?!;,]{0,30}? ?(?:with|to) (?:me|us))\\b(?! (?:to|until))"),
            form(
                    "\\bconsider (?:it|that|this|them|(?:the|your) [^.?!,]{2,30}?) (?<v>done|sorted|handled|sent|booked|bought|arranged|settled|fixed|ordered|paid)\\b"),
            form("\\b(?:you have|you've got|you've|have|take) (?<v>my (?:solemn )?word)\\b(?! for it)"),
            form(
                    "(?:^[^\\p{L}]{0,4}|[.!;:,-] ?|(?:^|[.!] )(?:ok|okay|yes|sure|yep|got it|hi|hey) )(?:i'm |im |am |we're |we are |i am )?(?:already )?(?<v>on it)(?=[^\\p{L}]*$|\\s*[.!,;)]|[^\\p{L}]* (?:now|today|tonight|already|tomorrow|this|first thing)\\b)"),
            form(
                    "\\b(?<v>(?:is|are|'s) (?:now )?(?:my responsibility|my job now|in my hands|in good hands with me))\\b"),
            timed(
                    "\\bgive me (?<v>(?:until|till|to|the (?:week|weekend|day|night|evening)|a (?:day|week|fortnight)|(?:one|two|three|a couple of|a few) (?:more )?(?:days?|weeks?))\\b)"),
            timed("\\b(?:i|we)(?:'ll| will| do|'d)? need (?<v>(?:until|till)\\b)(?![^.?!]*\\?)"),
            timed("\\b(?:i|we)(?: can| do)? (?<v>(?:promise|guarantee) (?:you )?(?:a|an|the|my|our))\\b"),
            form("\\b(?:i|we) (?:do )?promise(?: you)?[:,] ?(?<v>(?:the|it|this|that|your|you|i)\\b)"),
            form(
                    "\\b(?:i'm|i am|we're|we are) (?<v>(?:passing|forwarding|sending) (?:your|you)|putting (?:you and|you two)|putting in a (?:good )?word)\\b"),
            timed(
                    "\\b(?:i'm|i am|we're|we are) (?<v>(?!asking (?:for|you|about|if|whether|that|because|a|this)\\b|looking (?:for|forward|to|after)\\b|making (?:do|sense)\\b|"
                            + ELSEWHERE + ")" + ACTING.replace("\\w*", "\\w*ing") + ")\\b"),
            timed("(?:^|[.,;:] )(?<v>(?:send|pass|forward|shar|mail|bring|ship|post|getting|hand)\\w*ing)"
                    + " (?:it|them|him|her|this|that|the|your|my|you)\\b"),
            atAMoment(
                    "(?:^[^\\p{L}]{0,4}|[.,;:!-] |\\b(?:ok|okay|i'm|im|am|and|we're) )(?<v>(?:send|resend|re-send|mak|forward|shar|shipp?|add|dropp?|mail|text|ping|order|book|print|upload|pack|chas|prepar|dig|digg|pull|connect|fix)ing"
                            + "(?: up| out| over)?(?: (?:it|them|him|her|this|that|the|your|my|you|a|an|two|off)\\b|,? now| (?:shortly|tonight|tomorrow)))"),
            timed("(?:\\blet's|(?:^|[,;:.-] ?|\\bthen )lets|\\blet us) (?<v>[a-z]+)"),
            timed(
                    "\\bwe (?:should|ought to) (?<v>talk|meet|speak|discuss|get together|chat|catch up|have lunch|do lunch)\\b"),
            timed("\\b(?:so|and|then) we can (?<v>talk|meet|speak|discuss|call|chat|catch up)"),
            timed(
                    "\\b(?:i|we) (?:then |also |gladly )?(?<v>(?:send|mail|tell|write|call|bring|give|forward|pass|share|ring|phone|post|show|return|confirm|text|lend|e-?mail|answer|get back)"
                            + " (?:to )?(?:you|it to|u)\\b)"),
            timed(NOT_BEFORE + "\\b(?:i|we) (?:already |also |then |gladly |first |just |personally )?(?<v>" + PRESENT
                    + TO_SOMEBODY + ")(?![^.?!]*\\b(?:every|each|usually|always|normally|often|never|mostly)\\b)"),
            timed(
                    NOT_BEFORE
                            + "\\b(?:i|we) (?:already |also |then )?(?<v>(?:speak|talk|write)(?: already| this \\w+| tonight| today| tomorrow)* (?:to|with) (?!you\\b|the (?:hope|request|idea|wish))[a-z]+)(?![^.?!]*\\b(?:every|each|usually|always|normally|often)\\b)"),
            timed(
                    "\\b(?:i|we) (?<v>(?:come|get|write|go) back to you|take care of|look after|prepare (?:the|your|it))\\b"),
            timed(
                    "\\b(?:i|we) can (?<v>(?:have|get|send|mail|e-?mail|forward|deliver|return|share|bring|drop) (?:it|them|that|this|the|you|your|my|our|these|those)\\b)"
                            + "(?![^.?!]*\\b(?:if|unless|any|whenever|would)\\b)"),
            timed(
                    "\\b(?:happy|glad|delighted|pleased) to (?<v>(?:send|forward|share|introduce|connect|write|review|read|look at|put)\\b)(?![^.?!]*\\b(?:if|should you|any|whenever|would|unless|once you)\\b)"),
            timed(
                    "^(?:yes|sure|ok|okay|yep|absolutely|of course|gladly|no problem|happy to)[,.!:;-]? (?:definitely |certainly |latest )?(?<v>(?:by|before|tomorrow|tonight|first thing|later today|end of)\\b)(?![^.?!]*\\b(?:works?|suits?|is|are|would|good|fine|at|free)\\b)"),
            timed("\\bcan (?:do|manage)(?: that| it| this| them| so)? (?<v>(?:by|before)\\b)(?![^?]*\\?)"));

    private SaidForms() {}
}
