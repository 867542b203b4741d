package sendoff.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import sendoff.language.QuickPattern;

/// Finds the forms in which people commit themselves: "I'll …", "going to …", "let me check and get back", "you'll
/// have my answer", "the table will reach you", and, only with a date, "let's …", "I'm ringing her", "questions
/// follow".
final class Commitments {
    private static final String ADVERB =
            "(?: (?:also|then|certainly|definitely|just|still|now|personally|therefore|surely|not forget to|not fail to|try to|try and|try|plan on|plan to|"
                    + "be sure to|make sure to|make sure and|go ahead and|of course|in turn|first|again))?";
    private static final String ACTING = "(?:send|forward|pass|put|ring|call|phon|writ|hold|bring|mail|post|shar|giv|"
            + "introduc|connect|add|book|chas|sort|order|fix|arrang|reserv|print|upload|copy|deliver|collect|prepar|draft|finish|drop|pick|check|review|contact|report|com|fly|driv|speak|talk)\\w*";

    /// What people do in places and for audiences of their own: told as news.
    private static final String ELSEWHERE =
            "(?:giving|holding) (?:a|an|the|my|our|another) (?:\\w+ )?(?:talk|lecture|paper|presentation|keynote|course|class|speech"
                    + "|seminar|reading|concert|party)\\b|(?:coming|flying|driving) (?:back|home|out|off|to)\\b|speaking (?:at|in|on)\\b"
                    + "|writing (?:a|an|my|our) (?:book|thesis|paper|novel)\\b";

    /// @param open  any verb may stand in it, so it has to be tested for an act
    /// @param timed it needs a date
    /// @param later it goes on from an earlier one, so it begins with its verb
    private record Form(QuickPattern words, boolean open, boolean timed, boolean later) {}

    // group "v" starts at the verb
    private static final List<Form> FORMS = List.of(
            open("\\b(?:i|we)(?:'ll| will| shall|(?:'m| am|'re| are)(?: also)? going to|(?: am|'m)? ?gonna)" + ADVERB
                    + "(?: both| all)? (?<v>[a-z-]+)"),
            open("(?:^|[.!?;:,(-] ?)(?:am |are )?(?:going to|gonna)" + ADVERB + " (?<v>[a-z]+)"),
            timed("\\b(?:i'm|i am|we're|we are) about to (?<v>[a-z]+)\\b[^.?!;]{0,60} you(?:r)?\\b"),
            open("\\bill (?<v>[a-z]+)"),
            open("(?:^|[.!?;:,(-] ?)(?:will|shall)" + ADVERB + " (?<v>[a-z]+)"),
            later("\\b(?:i|we)\\b[^.!?;:]{0,120}\\b(?:and|but) (?:will|shall)" + ADVERB + " (?<v>[a-z]+)"),
            open(
                    "\\b(?:i|we)(?: can| do| hereby)? (?:promise|swear|pledge|undertake|commit|guarantee)(?: you)? to (?<v>[a-z]+)"),
            open("\\bcount on (?:me|us) to (?<v>[a-z]+)"),
            later(
                    "\\b(?:i|we)(?:'ll| will| shall) [^.!?;:]{3,120}?\\band (?:then )?"
                            + "(?<v>let you know|report back|get back|come back|tell you|send you|write to you|call you|keep you)\\b"),
            form(
                    "\\b(?:let me|lemme) (?<v>[a-z]+)[^.?!]{0,80}? (?:and|then) (?:get back|come back|be back|let you know|report back"
                            + "|(?:tell|text|call|write|ring|mail|email|message|ping|answer) (?:to )?you)"),
            form(
                    "\\b(?<v>(?:two|three|four|some|a few|the|my|our|one|more)\\b[^.?!;,]{0,40}? (?:is |are )?(?:on (?:its|their) way|coming your way|headed your way|on the way to you))\\b"),
            form("\\b(?<v>(?:leave|leaving) (?:it|that|this) (?:with|to) (?:me|us))\\b"),
            form("\\b(?<v>consider it done)\\b"),
            form("(?<!\\bto )\\b(?<v>keep you (?:posted|informed|updated))"),
            form(
                    "\\byou(?:'ll| will| shall| both)? (?<v>(?:get|have|receive|hear)\\b[^.?!;]{0,60}? from (?:me|us))\\b"),
            form("\\byou(?:'ll| will| shall) (?<v>hear (?:back )?from (?:me|us))\\b"),
            form("\\byou(?:'ll| will| shall) (?<v>have my )"),
            form("\\b(?<v>gets? [^.?!;,]{0,40}?\\bfrom (?:me|us))\\b"),
            form("\\b(?<v>expect [^.?!;,]{0,40}?\\bfrom (?:me|us))\\b"),
            form(
                    "\\b(?:i'm|i am|we're|we are) (?<v>(?:passing|forwarding|sending) (?:your|you)|putting (?:you and|you two))\\b"),
            timed("\\b(?:i|we)(?: can| do)? (?<v>(?:promise|guarantee) (?:you )?(?:a|an|the|my|our))\\b"),
            timed("\\byou (?:can|may) (?<v>(?:expect|count on) (?:a|an|the|my|our|it|them|me))\\b"),
            timed(
                    "\\b(?:will|shall) (?<v>be (?:sent|mailed|e-?mailed|forwarded|posted|delivered|shared|returned) to you|be (?:in|on|at|with) (?:you|your))\\b"),
            timed(
                    "(?:^|[,;:.] )[^?!,;:.]{0,40}?\\b(?<v>(?:out to you|in your (?:inbox|mailbox|hands)|on your desk|to follow)"
                            + " (?:by|on|in|within|before|tomorrow|tonight|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\\b"),
            timed(
                    "^(?:more|details|(?:an|my|full|your|a full) answer|reply|comments|feedback) (?:from me )?(?<v>by|on|tomorrow|tonight|next|this|before)\\b"),
            timed(
                    "\\byou(?:'ll| will| shall) (?<v>(?:have|get|receive|find|see|hold) (?!to\\b|extra\\b|seen\\b|been\\b|had\\b|someone\\b|somebody\\b|that\\b))"),
            timed("\\byou (?<v>(?:receive|get|have|hear) (?:it|them|the|my|our|an answer|word|news|a reply)\\b)"),
            timed(
                    "\\byou(?:'ll| will| shall)? (?<v>(?:know(?: more| it| then)?(?: from (?:me|us))?)(?= ?(?:[.!,]|$|by|on|before)))"),
            timed(
                    "\\b(?:our|my|the) [^.?!;,]{2,40}? (?<v>(?:lands?|reach(?:es)?|goes|arrives?|comes?|will be|is|are)"
                            + " (?:(?:in|on|at|with|to) )?(?:you|your (?:inbox|desk|mailbox|door|hands|mail|box|office|letterbox))\\b)"),
            timed("(?:\\blet's|(?:^|[,;:.-] ?|\\bthen )lets|\\blet us) (?<v>[a-z]+)"),
            timed(
                    "\\bwe (?:should|ought to) (?<v>talk|meet|speak|discuss|get together|chat|catch up|have lunch|do lunch)\\b"),
            timed("\\b(?:so|and|then) we can (?<v>talk|meet|speak|discuss|call|chat|catch up)"),
            timed("\\b(?:i'm|i am|we're|we are) (?<v>(?!" + ELSEWHERE + ")" + ACTING.replace("\\w*", "\\w*ing")
                    + ")\\b"),
            timed("(?:^|[.,;:] )(?<v>(?:send|pass|forward|shar|mail|bring|ship|post|getting|hand)\\w*ing)"
                    + " (?:it|them|him|her|this|that|the|your|my|you)\\b"),
            timed(
                    "\\b(?:i|we) (?:then |also |gladly )?(?<v>(?:send|mail|tell|write|call|bring|give|forward|pass|share|ring|phone|post|show|return|confirm|text|lend|e-?mail|answer)"
                            + " (?:to )?(?:you|it to|u)\\b)"),
            timed("\\b(?:i|we) (?<v>(?:send|mail|forward|return|ship|post|bring) (?:the|my|our|your|it|them)\\b)"),
            timed(
                    "\\b(?:i|we) (?<v>(?:come|get|write|go) back to you|take care of|look after|prepare (?:the|your|it))\\b"),
            timed(
                    "\\b(?:will|shall|should) (?<v>be with you|be in your inbox|be on your desk|reach you|be yours|get to you"
                            + "|go to [^.?!]{0,20}you|follow|come to you)\\b"),
            timed("(?:^| )(?<v>(?:goes|go) (?:out )?to [^.?!]{0,20}\\byou)\\b"),
            timed(
                    "(?:^|[,;:] )(?!if |when )[^?!,;:]{2,40}(?<!\\b(?:can|could|to|may|might|must|should|would|will|shall|you|they|i|we|not|it))"
                            + " (?<v>(?:follows?|comes|arrives) (?:by|on|in|this|next|tomorrow|tonight|before|within))\\b"),
            timed("(?:^|, |; )(?<v>with you (?:by|on|in|within|before|tomorrow|tonight|next|this))\\b"),
            timed("^(?:the |my |our )?next (?:report|update|version|draft|part|letter|chapter) (?<v>in|on|by)\\b"));

    /// Every form that needs no date has one of these words; most sentences have none.
    private static final QuickPattern UNDATED = QuickPattern.of(
            "'ll\\b|\\b(?:will|shall|ill|going to|gonna|promise|swear|pledge|undertake|commit|guarantee|count on|your|you and|you two|let me|lemme|keep you|from me|from us|your way|on (?:its|their) way"
                    + "|on the way|with me|to me|with us|it done|my word)\\b");

    private Commitments() {}

    /// In the order of the sentence; no two share a verb.
    ///
    /// @param dated the sentence names a time, without which some forms commit to nothing
    static List<Commitment> in(String folded, boolean dated) {
        var found = new ArrayList<Commitment>();
        if (!dated && !UNDATED.isIn(folded)) {
            return found;
        }
        for (Form form : FORMS) {
            if (form.timed() && !dated || !form.words().isIn(folded)) {
                continue;
            }
            Matcher matcher = form.words().matcher(folded);
            while (matcher.find()) {
                int verb = matcher.start("v");
                int end = clauseEnd(folded, verb);
                var commitment = new Commitment(
                        form.later() ? verb : startOf(matcher), verb, end, folded.substring(verb, end), form.timed());
                boolean known = found.stream()
                        .anyMatch(other -> other.verb() == verb || (other.start() <= verb && verb < other.verb()));
                if (!known && CommitmentSieve.commits(folded, commitment, form.open())) {
                    found.add(commitment);
                }
            }
        }
        found.sort(Comparator.comparingInt(Commitment::verb));
        return found;
    }

    private static int startOf(Matcher matcher) {
        int start = matcher.start();
        String words = matcher.group();
        while (start < matcher.start("v") && !Character.isLetter(words.charAt(start - matcher.start()))) {
            start++;
        }
        return words.startsWith("and ", start - matcher.start()) ? start + 4 : start;
    }

    private static int clauseEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && ";!?—".indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Form open(String words) {
        return new Form(QuickPattern.of(words), true, false, false);
    }

    private static Form form(String words) {
        return new Form(QuickPattern.of(words), false, false, false);
    }

    private static Form later(String words) {
        return new Form(QuickPattern.of(words), true, false, true);
    }

    private static Form timed(String words) {
        return new Form(QuickPattern.of(words), false, true, false);
    }
}
