package sendoff.recognise;

import java.util.List;

/// Clues that somebody wants something of the reader.
final class Asking {
    static final List<Clue> CLUES = List.of(
            Phrases.of(
                    "asks-for-time",
                    "asks for time",
                    "(?:\\d{1,2}|ten|fifteen|twenty|thirty|forty|forty-five|a few|few|couple of|some|five) ?-?(?:min|mins|minutes|minute|mn)",
                    "(?:half an|half-an|an|one|two|quarter of an|three quarters of an|a quarter) ?-?hours?",
                    "half-hour|a quick (?:call|chat|word|question|coffee|zoom|meeting)",
                    "(?:coffee|lunch|breakfast|dinner|brunch|drinks?|tea|beer|pint|walk)",
                    "(?:phone|video|zoom|skype|teams|meet|facetime|telephone) ?(?:call|chat|meeting)?",
                    "(?:chat|catch up|catch-up|catching up|get together|meet up|sit down|swap notes|compare notes|hop on|jump on)",
                    "(?:spare|find|give me|have|make|free) (?:a |an |some |any |you )?(?:moment|time|minute|slot|window|hour)"),
            Phrases.of(
                    "asks-for-counsel",
                    "asks for advice or help",
                    "pick your brain",
                    "(?:your )?(?:advice|guidance|counsel|wisdom|mentor(?:ing|ship)?|perspective|opinion|feedback|thoughts|insights?|honest view)",
                    "(?:could|would|can|might|may) you (?:maybe |please |perhaps |kindly |possibly |consider )*(?:look|review|read|help|tell|advise|explain|point|guide|speak|talk|come|join|judge|mentor|give|spare|write|act|serve|be|take|host|visit|answer|share|show)",
                    "(?:kindly|please) (?:guide|advise|help|tell|let me know)",
                    "what would you (?:do|say|advise|suggest)",
                    "(?:learn|hear) (?:from|about|how) you"),
            Phrases.of(
                    "wishes",
                    "says what they wish for",
                    "(?:i'd|i would|we'd|we would|would) (?:really |so |very much |dearly |be )*(?:love|like|appreciate|value|grateful|welcome|happy|treasure|delighted|honou?red|keen)",
                    "(?:i was |i am |i'm |we are |we were )?(?:hoping|wondering|curious)(?: to| if| whether| you)?",
                    "(?:any|is there a|some) chance",
                    "would it be (?:possible|ok|okay|alright|fine)|is it possible",
                    "(?:may|might|could|can) (?:i|we) (?:ask|come|call|visit|meet|invite|buy|send|speak|write|take|see|steal|borrow|trouble|sit|show|have|get)",
                    "(?:are you|would you be|will you be|if you(?:'re| are| were)) (?:free|around|available|in|up|willing|open|game|able|interested)",
                    "it would (?:mean|help|be)"),
            Phrases.of(
                    "asks-for-a-person",
                    "asks to be connected to someone",
                    "(?:introduce|connect|refer|recommend|present|link) (?:me|us)",
                    "put (?:me|us|a word|in a|in touch|my name|our name)" + Phrases.SHORT,
                    "(?:warm |quick |personal |an |any |the |make |for )(?:intro|introduction|referral|connection)s?(?: to| with)?",
                    "intros? to",
                    "(?:do|would|might|did) you (?:happen to |perhaps |maybe |still |by any chance )*know (?:any|some|who|of|a|the|him|her|people|[\\p{L}']{2,20})"
                            + Phrases.SHORT,
                    "(?:anyone|anybody|someone|somebody|who|whom|people) (?:at|in|from|on|else|you know|that you|you'd|you would|do you|would you|should i|could i|can i|there|who|with)"
                            + Phrases.SHORT,
                    "(?:pass|forward|send|give|show|hand) (?:this|it|my|our|along|on) " + Phrases.SHORT
                            + "(?:to|on|along)",
                    "(?:tell|ask|write|text|ring|call|mail|e-?mail|nudge|ping|poke) (?:him|her|them|to him|to her)"
                            + Phrases.SHORT,
                    "(?:vouch|a word|good word|word with|a line to|open (?:a|the|this|that) door|make the bridge|the right (?:person|people))",
                    "(?:still in touch|in touch with|you know|on good terms|worked with|friends with|close to|connected to|connected with) [\\p{L}']{2,20}"
                            + Phrases.SHORT,
                    "(?:reach|get to|get hold of|get through to|contact for|address of|number of|e-?mail of) [\\p{L}']{2,20}"),
            Phrases.of(
                    "nudges",
                    "asks once more",
                    "bump(?:ing)?(?: this| it| up)?",
                    "follow(?:ing)?[ -]up|checking in|circling back",
                    "(?:gentle|friendly|quick|small|little|just a) (?:reminder|nudge|ping)",
                    "(?:any|no) (?:news|thoughts|update|answer|reply|word|luck)(?: yet| on| from)?",
                    "(?:did|have) you (?:see|get|had|have|got|seen|receive|received|manage|managed)" + Phrases.SHORT,
                    "(?:still|one last|last) (?:hoping|keen|interested|stands?|try|time|waiting|there)",
                    "in case (?:it|this|you|my)" + Phrases.SHORT,
                    "(?:haven't|have not|not) heard(?: back| from)?"),
            Phrases.of(
                    "negotiates",
                    "bargains after an answer",
                    "what (?:if|about)|how about",
                    "(?:fair|understood|understand|ok|okay|sure|i see|i get it|got it|respect)(?: enough)?[,.!]* (?:and |i )?but",
                    "(?:just|only|even|at least|not even) (?:one|ten|five|fifteen|15|10|5|20|two|a (?:short|quick|single|few|line|word))"
                            + Phrases.SHORT,
                    "reconsider|change your mind|make an exception|an exception",
                    "(?:or|maybe|perhaps)(?: at least| just| only)? (?:remote(?:ly)?|by (?:mail|e-?mail|phone)|later|in (?:the |a )?(?:new year|spring|autumn|fall|summer|month|week))",
                    "(?:instead|then)\\?"),
            Phrases.of(
                    "presents-oneself",
                    "introduces themselves",
                    "my name(?:'s| is)|i am called|let me introduce myself|to introduce myself|allow me to introduce myself",
                    "you (?:don't|do not|may not|won't|might not|will not|probably don't) (?:know|remember|recall) me",
                    "we (?:met|spoke|talked|sat|connected|crossed|overlapped|bumped)",
                    "(?:big |huge |long-?time )?fan of|i (?:follow|read|saw|heard|watched|enjoyed|loved|came across|stumbled|listened|admire)",
                    "your (?:talk|post|article|essay|book|paper|podcast|lecture|course|interview|newsletter|thread|work|profile|column|piece|panel)",
                    "(?:i'm|i am|am) (?:a|an|the|currently|now|in my|finishing|graduating|studying|moving|leaving|looking|writing|working|trying|thinking)"
                            + Phrases.SHORT));

    private Asking() {}
}
