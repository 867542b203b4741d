package sendoff.recognise;

import java.util.List;

/// Clues that somebody brings people together.
final class BringingTogether {
    static final List<Clue> CLUES = List.of(
            new NamesSomeoneInCopy(),
            new GivesAnAddress(),
            new TwoNames(),
            new SpeaksOfAThird(),
            Phrases.of(
                    "introduces",
                    "introduces someone",
                    "(?:like|love|want|wanted|happy|pleasure|pleased|glad|delighted|allow me|let me|going|excited) to (?:e-?)?introduce (?!myself|a |an |the |our|my|this)"
                            + Phrases.SOMEONE,
                    "(?:e-?|virtually |hereby |i'm |am )introducing (?:you|u|" + Phrases.SOMEONE + " to)",
                    "(?:connect|connecting|put|putting) (?:you|the two of you|you two|you both|" + Phrases.SOMEONE + ")"
                            + Phrases.SHORT + " (?:with|to|in touch|in contact|together)",
                    "(?:please )?meet (?:my|our) [\\p{L}' ]{3,40}",
                    "introduc(?:e|ing) (?:you|the two of you|you two|you both|my (?!self)[\\p{L}]+)"),
            Phrases.of(
                    "in-copy",
                    "says that someone is in copy",
                    "(?:in|on) (?:cc|copy|bcc)",
                    "cc'?(?:d|ed)?",
                    "copied(?: (?:here|in|on))?",
                    "copying(?: in)?",
                    "(?:looping|loop|bringing|adding|pulling|roping) (?:in )?(?:my|our|" + Phrases.SOMEONE
                            + ")(?: in| here)?",
                    "(?:is|are) (?:also )?(?:on|reading) this (?:mail|e-?mail|thread|note|message)",
                    "reading (?:along|this) with us"),
            Phrases.of(
                    "hands-over",
                    "leaves it to the two of you",
                    "take it from here",
                    "over to you(?: two| both)?",
                    "leave (?:you|it) (?:two|both|to (?:it|you|the two))" + Phrases.SHORT,
                    "(?:get|getting|step|stepping|stay|staying|am|i'm) out of (?:the|your|this|it)" + Phrases.SHORT,
                    "let you (?:two|both|guys|take)",
                    "you (?:two|both|guys) (?:should|can|will|would|could|have|need|must|ought|know|talk|meet)",
                    "the two of you",
                    "no need to (?:keep|copy|cc) me",
                    "(?:drop|remove|take) me (?:off|from) (?:the|this|cc)"),
            Phrases.of(
                    "announces-a-caller",
                    "someone was told to write or call",
                    "(?:gave|given|give|passed|sent|shown) (?:him|her|them|[\\p{L}']{2,20}) your (?:e-?mail|address|number|name|contact|details|mobile|phone)",
                    "(?:told|asked|invited|encouraged|suggested|said|urged) (?:to )?(?:him|her|them|[\\p{L}']{2,20}) (?:to|that|you|he|she|they)"
                            + Phrases.SHORT + "(?:write|call|contact|ring|text|mail|you)",
                    "(?:he|she|they|[\\p{L}']{2,20})(?:'ll| will| is going to| are going to| may| might| would) (?:be )?(?:write|writing|call|text|ping|e-?mail|contact|reach out|get in touch|be in touch|in touch|drop you|ring|message)"
                            + Phrases.SHORT,
                    "expect (?:a|an|his|her|their) (?:call|mail|e-?mail|line|note|message|knock|text)",
                    "(?:speak|talk|meet|chat) (?:with|to) (?:him|her|them)",
                    "(?:give|drop|send|write) (?:him|her|them) a (?:call|ring|line|note|shout)",
                    "(?:his|her|their) (?:e-?mail|address|number|mobile|line|cv|resume|profile|portfolio) (?:is|:)"),
            Phrases.of(
                    "asks-consent",
                    "asks whether you agree to an introduction",
                    "(?:ok|okay|fine|alright|all right|cool|happy|comfortable|mind|open|willing|agreeable|welcome)(?: with you)?(?: if| for me| to| with| being| that)? ?(?:i|me|we|to)? ?(?:to )?(?:pass|share|give|connect|introduce|hand|send|put|make|forward|name|meet|be (?:introduced|connected|put|contacted|named))"
                            + Phrases.SHORT,
                    "(?:may|can|could|should|shall|might) i (?:pass|share|give|connect|introduce|hand|put|make the|name|send|bring) (?:on |along )?(?:you|your|him|her|them|the two|"
                            + Phrases.SOMEONE + ")",
                    "open to (?:an? |the |being |a first )?(?:intro|introduction|introduced|conversation|connection|chat|call|meeting)"
                            + Phrases.SHORT,
                    "before i (?:say|do|introduce|connect|tell|give|pass|reply|answer|promise|make)" + Phrases.SHORT,
                    "(?:check|checking|ask|asking) (?:with )?you (?:first|before)",
                    "(?:haven't|have not|didn't|not yet) (?:told|said|mentioned|promised|given|answered)"
                            + Phrases.SHORT,
                    "if (?:you (?:agree|are open|'re open|are happy|'re happy|say yes|nod|are game|'re game|don't mind)|that's ok(?:ay)?|it suits)"
                            + Phrases.SHORT,
                    "(?:would you|do you|are you) (?:want|like|be willing|be happy|be open|be up|mind|up|game|interested)"
                            + Phrases.SHORT + "(?:meet|meeting|talk|talking|hear|speak|see)" + Phrases.SHORT
                            + "(?:him|her|them|from)"),
            Phrases.of(
                    "recommends-a-person",
                    "presents a person",
                    "my (?:dear |good |old |former |little |younger |older |best )*(?:friend|colleague|cousin|nephew|niece|brother|sister|son|daughter|student|classmate|neighbou?r|wife|husband|boss|co-?founder|client|mentee|daughter-in-law|son-in-law|roommate|pupil|successor|replacement|intern|protege)",
                    "(?:a|an|our|one) (?:young |old |dear |good |former |close |brilliant |great |bright |clever |talented )*(?:friend|colleague|cousin|woman|man|guy|fellow|lady|person|student|founder|engineer|candidate|gentleman|kid|girl|boy)(?: of mine| here| called| named|,)? (?:who|named|called|from|at|is|has|in)",
                    "(?:takes|taking|took) over (?:from|for|my|the)",
                    "(?:my|your) (?:successor|replacement|new (?:contact|counterpart|manager))",
                    "worth (?:meeting|talking to|knowing|a call|your time)",
                    "(?:should|ought to|must|need to) (?:meet|know|talk to|speak (?:to|with)|see) (?:him|her|them|each other|one another|[\\p{L}']{2,20})",
                    "vouch for (?:him|her|them)"));

    private BringingTogether() {}
}
