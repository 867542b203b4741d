package sendoff.recognise;

import static sendoff.recognise.CommitmentForm.atAMoment;
import static sendoff.recognise.CommitmentForm.form;
import static sendoff.recognise.CommitmentForm.timed;

import java.util.List;

/// Forms that tell the reader what will come to them, and leave out who sees to it: "you'll have my answer by Friday",
/// "the table will reach you on Monday", "invite incoming", "comments by Thursday".
final class ComingForms {
    /// What one person makes or passes on for another.
    private static final String THING =
            "(?:v\\d+|drafts?|version|deck|slides?|report|numbers|figures|notes?|comments|feedback|doc|docs|documents?|paper|papers|paperwork|contract|agreement|letter"
                    + "|invoice|chapters?|section|answer|reply|response|decision|list|links?|intro|introduction|files?|photos?|photographs?|pictures|minutes"
                    + "|summary|proposal|quote|quotation|cheque|check|parcel|package|table|data|texts?|translation|copy|copies|manuscript|review|reference"
                    + "|recommendation|form|agenda|invite|invitation|details|dates|names|contacts?|address|number|spreadsheet|code|mail|email|e-mail|message"
                    + "|memo|outline|abstract|offer|fees?|keys?|scans?|proofs?|edits|questions|answers|budget|cv|resume|portfolio|receipts?|transcript|recording|video|certificate|recipe|books?|prototype|samples?|kit|tickets?|folder|brief|one-pager"
                    + "|two-pager|write-up|originals?|audio|money|payment|transfer|hold|it|they|rest|more)";

    private static final String DAY =
            "(?:by|on (?=mon|tue|wed|thu|fri|sat|sun|the \\d|\\d)|in (?=the morning|the course|a |an |one|two|three|\\d)|within|before|tomorrow|tonight|today|next|this|later|first thing|early|end of|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    /// It asks for the thing, or says when it is due, rather than that it comes.
    private static final String NO_WISH = "(?![^?]*(?:\\?|\\b(?:please|would|could|need|needed|due|deadline|want)\\b))";

    private static final String YOU_WILL =
            "\\byou(?:'ll| will| shall)(?:,? (?:both|all|also|then|certainly|still|soon|each|of course|definitely)){0,2}";

    static final List<CommitmentForm> ALL = List.of(
            form(
                    "\\b(?<v>(?:two|three|four|some|a few|the|my|our|one|more)\\b[^.?!;,]{0,40}? (?:is |are )?(?:on (?:its|their) way|coming your way|headed your way|on the way to you))\\b"),
            form(
                    "^[^\\p{L}]{0,4}(?:a |an |the |my |our |your )?(?:[\\p{L}0-9/-]+ ){1,3}(?<v>incoming|inbound|to follow|follows|coming (?:right up|your way|soon|shortly)|en route)[^\\p{L}]*$"),
            form(
                    "(?:^|[.,;:!] ?)(?:it's |it is |they're )?(?<v>(?:on (?:its|their) way|coming) (?:to you|your way|over)\\b)"),
            form("(?<!\\bto )\\b(?<v>keep you (?:posted|informed|updated))"),
            form(
                    "\\byou(?: (?:two|three|and (?!i\\b)[\\p{L}]+(?: [\\p{L}]+)?))?(?:'ll| will| shall)?(?: (?:both|all|also|then|still|certainly))? (?<v>(?:get|have|receive|hear)\\b[^.?!;]{0,60}? from (?:me|us))\\b"),
            timed(
                    "(?:^|[.!;:,] ?|\\band )(?!(?:if|when|once|who|until|till)\\b)(?:[\\p{L}'-]+ ){1,3}(?<v>hears? (?:about|of) (?:you|your [^.?!;,]{1,30}|this|it) from (?:me|us))\\b"),
            form(YOU_WILL + " (?<v>hear (?:back )?(?:from )?(?:me|us)\\b(?! before))"),
            form(YOU_WILL + " (?<v>have (?:my|our) )"),
            form(
                    "\\byou shall(?: also| then| certainly| both)? (?<v>(?:have|get|receive|hear|know)\\b(?! (?:to|been|seen|had|no)\\b))"),
            form("\\b(?<v>gets? [^.?!;,]{0,40}?\\bfrom (?:me|us))\\b"),
            form("\\b(?<v>expect [^.?!;,]{0,40}?\\bfrom (?:me|us|our (?:side|end)))\\b"),
            timed(
                    "\\byou (?:can|may) (?<v>(?:have(?! to\\b)|get|expect|count on|look (?:out )?for) (?:a|an|the|my|our|it|them|me))\\b(?! (?:slight |small |short )?delay)"),
            atAMoment(
                    "(?:^|[.,;:!] |\\bplease |\\bkindly )(?<v>expect (?!to\\b|that\\b|delay|nothing|no\\b|us\\b|people|you\\b|more\\b|him\\b|her\\b)[a-z]+\\b(?! (?:slight |small |short )?delay))"),
            timed(
                    "\\b(?:will|shall) (?<v>be (?:sent|mailed|e-?mailed|forwarded|posted|delivered|shared|returned|processed by (?:me|us)) (?:to you|by me|by us)|be (?:in|on|at|with) (?:you|your))\\b"),
            timed(
                    "(?:^|[,;:.] )[^?!,;:.]{0,40}?\\b(?<v>(?:out to you|in your (?:inbox|mailbox|hands)|on your desk|at your doorstep|to follow)"
                            + " (?:by|on|in|within|before|tomorrow|tonight|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\\b"),
            timed(
                    "^(?:more|details|(?:an|my|full|your|a full) answer|reply|comments|feedback) (?:from me )?(?<v>by|on|tomorrow|tonight|next|this|before)\\b"),
            timed(
                    "(?:^|[.!;:,] ?)(?!please|kindly)(?:(?:a|an|the|full|proper|straight|final|real|first|honest|quick|short|plain|clear|longer) )*(?:answer|reply|response|decision|comments|feedback|edits|yes or no|yes or a no|verdict|more|link)"
                            + "(?: from me| from us| to you| to follow)? (?<v>" + DAY + ")\\b" + NO_WISH),
            timed("(?:^|[.!;:,] ?|\\band )(?:my |our )(?:[\\p{L}-]+ )?" + THING + "(?: to you| to follow)? (?<v>" + DAY
                    + ")\\b" + NO_WISH),
            timed("(?:^|[.!;:,] ?|\\band )(?:" + THING + "|word|news|a (?:line|word|call)) from (?:me|us) (?<v>" + DAY
                    + ")\\b" + NO_WISH),
            form(
                    "\\b(?:owe you|haven't forgotten|have not forgotten|not forgotten|promised you)\\b[^.?!]{0,80}\\b(?:it|they|that)(?:'s| is| are|'re)(?: still)? (?<v>coming|on (?:its|the) way)\\b"),
            atAMoment(
                    "(?:^|[.!;,] ?)(?:more|details|news|updates?)(?: from me| from us| on this| on that| to come)? (?<v>soon|shortly|once|when|after|as soon as|to come|follows?)\\b"),
            timed(YOU_WILL
                    + " (?<v>(?:have|get|receive|find|see|hold) (?!to\\b|extra\\b|seen\\b|been\\b|had\\b|someone\\b|somebody\\b|that\\b|heard\\b|noticed\\b|read\\b|no\\b|fun\\b|what\\b|how\\b|why\\b|used\\b|a (?:confirmation|great|good|lovely|nice|chance)\\b)"
                    + "(?![^.!?]*from (?:him|her|them|the|our (?:system|team|office))\\b))"),
            atAMoment(YOU_WILL
                    + " (?<v>(?:have|get|receive|hear|know) (?:it\\b|them\\b|this\\b|a (?:real|proper|straight|full|clear|definite|written|final|yes)\\b|an answer|an e-?mail|my\\b|our\\b|your\\b|the|chapter and verse|more|word|news|back|everything|all)\\b"
                    + "(?![^.!?]*from (?:him|her|them|the|our (?:system|team|office))\\b))"),
            timed(
                    "\\byou (?<v>(?:receive|get|have|hear) (?:it|them|the|my|our|an answer|word|news|a|your|two|all|everything)\\b)(?![^.?!]*\\?)"),
            timed(
                    "\\byou(?:'ll| will| shall)? (?<v>(?:know(?: more| it| then)?(?: from (?:me|us))?)(?= ?(?:[.!,]|$|by|on|before)))"),
            timed(
                    "\\b(?:our|my|the) [^.?!;,]{2,40}? (?<v>(?:lands?|reach(?:es)?|goes|arrives?|comes?|will be|is|are)"
                            + " (?:(?:in|on|at|with|to) )?(?:you|your (?:inbox|desk|mailbox|door|doorstep|hands|mail|box|office|letterbox))\\b)"),
            timed(
                    "\\b(?:the |my |our |your |a |an )?" + THING
                            + "(?: [^.?!;,:]{0,25}?)?(?<! who| that| which) (?<v>(?:will be|'ll be|shall be|is|are) (?:ready|done|finished|with you|back with you|in (?:the|your) (?:\\w+ )?(?:folder|inbox|mail|post|drive|dropbox|box)|on your desk|online|uploaded|yours|sent|there|live)\\b)"),
            timed(
                    "(?:\\b(?:the|my|our|your) (?:[\\p{L}-]+ )?|(?:^|[.!;,:] ?)(?=it\\b|they\\b|the rest\\b|v\\d|payment\\b))"
                            + THING
                            + "(?: [^.?!;,:]{0,25}?)?(?<! who| that| which| to) (?<v>(?:will )?(?:be )?(?:coming|following|goes? out|going out|lands?|arrives?|reach(?:es)? you|on (?:its|the) way|to follow|follows?|will come|to come)\\b)"),
            timed(
                    "\\byour [\\p{L} -]{2,30} (?<v>(?:goes|go|is going) (?:out |over |up |straight |off )?(?:to|on|into|in)\\b)"),
            timed(
                    "\\b(?:will|shall|should) (?<v>be with you|be in your inbox|be on your desk|reach you|be yours|get to you|bring you"
                            + "|go to [^.?!]{0,20}you|follow|come to you)\\b"),
            timed("(?:^| )(?<v>(?:goes|go) (?:out )?to [^.?!]{0,20}\\byou)\\b"),
            timed(
                    "(?:^|[,;:] )(?!if |when )[^?!,;:]{2,40}(?<!\\b(?:can|could|to|may|might|must|should|would|will|shall|you|they|i|we|not|it))"
                            + " (?<v>(?:follows? (?:by|on|in|this|next|tomorrow|tonight|before|within)|(?:comes|arrives) (?:by (?!train|car|bus|boat|air|the)|next|tomorrow|tonight|before|within)))\\b"),
            timed("(?:^|[.!;:,] ?|\\b(?:and|but|the|my|our|your) )" + THING
                    + "(?: \\d+)? (?<v>(?:comes|arrives) (?:on|in|this))\\b"),
            timed(
                    "(?:^|[.!;,:] ?|\\b(?:my|our|your|the|her|his|their|a|an) )(?!(?:i|we|you|he|she|they|who|what|that|it|and|if|when)\\b)[\\p{L}' -]{3,40}?"
                            + " (?<v>(?:comes?|goes|go|travels?|ships?|leaves?|flies|sails?|sets off|heads?) (?:over |out |off |up |across |down |straight |back )*(?:to you|your way)\\b)"),
            timed("(?:^|, |; )(?<v>with you (?:by|on|in|within|before|tomorrow|tonight|next|this))\\b"),
            timed("\\b(?<v>(?:is|are|'s) on me)\\b"),
            form(
                    "(?:^|[.!;:,] )(?:please |kindly |pl )?(?<v>expect (?:an? )?(?:e-?mail|mail|message|note|letter|call|introduction|intro|link|parcel|package)\\b)"),
            timed("\\b(?:it|that|they)(?:'s|'re| is| are|'ll be| will be) (?<v>yours\\b)"),
            timed(
                    "\\b(?:it|they|that|everything)(?:'ll| will) be [^.?!]{0,30}?(?<v>(?:in your (?:inbox|mailbox|hands)|on your desk|with you|ready|done)\\b)"),
            timed(
                    "(?:^[^\\p{L}]{0,4}|[.,;:!-] )(?:(?!(?:i|i'll|we|we'll|will|you|your|look|want|like|to|talk|speak|chat|write|come|be|is|was|get|got|thanks|thank|love|congrat\\w*)\\b)[a-z0-9'/-]+ ){1,3}(?<v>to you (?:by |on |before |this |next |tomorrow|tonight|today|first thing|monday|tuesday|wednesday|thursday|friday|saturday|sunday))"),
            timed(YOU_WILL + " (?<v>be (?:getting|receiving|having|hearing)\\b)"),
            form(
                    "\\b(?:line|letter|note|word|mail|copy) from me\\b[^.?!]{0,40}?(?<v>(?:will be|goes|is going|follows|will follow)\\b)"),
            form("\\byou(?:'ll| will| shall) be the first to (?<v>know|hear)\\b"),
            form(
                    "\\bas soon as (?:i|we) (?:know|hear)\\b[^.?!]{0,30}?, (?:then )?(?:so (?:do|will) you|you(?:'ll| will| do)? (?:know|hear))(?<v>)"),
            form("\\b(?<v>watch this space)\\b"),
            timed(
                    "\\byou should (?:also |then |both )?(?<v>(?:have|get|receive|hear|see) (?:it|them|my|the|our|an? (?!confirmation)|something|from (?:me|us))\\b(?![^.!?]*from (?:him|her|them|the|our (?:system|team|office))\\b))"),
            timed(
                    "(?:^[^\\p{L}]{0,4}|[.!;:] )" + THING
                            + "(?: [^.?!;,:]{0,25}?)? (?<v>(?:is |are )?(?:coming|incoming|to follow|on (?:its|the|their) way)\\b)"),
            atAMoment("(?:^[^\\p{L}]{0,4}|[.!;:] )(?:the |my |our )?" + THING
                    + "(?: \\p{L}+){0,3} (?<v>to follow|follows?|to come)\\b"),
            timed(
                    "\\b(?:the|my|our|your) (?:[\\p{L}-]+ ){1,3}?(?<v>(?:will )?(?:goes?|go|leaves?|comes?) (?:off )?(?:in(?:to)?|by|with) (?:the|(?:today|tonight|tomorrow|[a-z]+day)'s) (?:\\w+ )?(?:post|mail)\\b)"),
            timed(
                    "\\b(?:i|we)(?:'ll| will| shall) (?<v>have (?:the|my|our|your|all|both|it|them)\\b[^.?!;,]{0,40}? (?:in|on|up|at|with) (?:the (?:shared )?(?:folder|drive|server|system|post|mail|wiki|board)|your|you|place|line)\\b)"),
            timed("\\bwatch (?<v>your (?:inbox|mailbox|letterbox|mail|post|phone))\\b"),
            timed(
                    "\\b(?:the|my|our|your) " + THING
                            + " (?<v>(?:will )?(?:leaves? (?:here|us|the (?:house|office))|ships?|(?:goes|go) (?:off|out|in the (?:post|mail))|(?:is|are|be|gets?) (?:posted|mailed|shipped|couriered|dispatched))\\b)"),
            timed(
                    "(?:^[^\\p{L}]{0,4}|[.!;] )(?:all |will be |it'll be |that'll be )?(?<v>(?:done|sorted|sent|finished) (?:by|before|tomorrow|tonight|this (?:week|afternoon|evening)))\\b"
                            + NO_WISH),
            timed(
                    "\\b(?:i|we) (?:should|ought to|expect to|hope to)(?: be able to)? (?<v>(?:have|get|send|bring) [^.?!;]{2,50}?(?:back )?(?:to|with|for) you)\\b(?![^.?!]*\\?)"),
            timed("\\b(?:i|we) (?:still )?owe you (?<v>(?:a|an|the|my|some|your)\\b)"),
            timed("^(?:the |my |our )?next (?:report|update|version|draft|part|letter|chapter) (?<v>in|on|by)\\b"));

    private ComingForms() {}
}
