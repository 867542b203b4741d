package sendoff.recognise;

import java.util.List;

/// Every clue that a message is, or is not, an introduction or a request. A new one is its line here (or its class
/// and a line) and a message in `src/test/mail` that shows it.
///
/// None of them decides: training weighs them together with the words themselves.
final class Clues {
    private static final String SOMEONE = "(?:him|her|them|you|u|[\\p{L}']{2,20}(?: [\\p{L}']{2,20})?)";
    private static final String SHORT = "[^.?!\\n]{0,40}?";

    private static final List<Clue> BRINGING_TOGETHER = List.of(
            new NamesSomeoneInCopy(),
            new GivesAnAddress(),
            new SpeaksOfAThird(),
            Phrases.of(
                    "introduces",
                    "introduces someone",
                    "(?:like|love|want|wanted|happy|pleasure|pleased|glad|delighted|allow me|let me|going|excited) to (?:e-?)?introduce (?!myself|a |an |the |our|my|this)"
                            + SOMEONE,
                    "(?:e-?|virtually |hereby |i'm |am )introducing (?:you|u|" + SOMEONE + " to)",
                    "(?:connect|connecting|put|putting) (?:you|the two of you|you two|you both|" + SOMEONE + ")" + SHORT
                            + " (?:with|to|in touch|in contact|together)",
                    "(?:please )?meet (?:my|our) [\\p{L}' ]{3,40}",
                    "introduc(?:e|ing) (?:you|the two of you|you two|you both|my (?!self)[\\p{L}]+)"),
            Phrases.of(
                    "two-names",
                    "puts two names together",
                    "[\\p{L}'.-]{2,20}(?: [\\p{L}'.-]{2,20})? ?(?:<>|<->|⇄|↔|<=>|x|//) ?[\\p{L}'.-]{2,20}",
                    "(?:e-?)?intro(?:duction)?s?:? [\\p{L}'.-]{2,20}(?: [\\p{L}'.-]{2,20})? (?:<>|/|&|and|\\+|-) [\\p{L}'.-]{2,20}",
                    "[\\p{L}'-]{2,20},? (?:please )?meet [\\p{L}'-]{2,20}(?: [\\p{L}'-]{2,20})?[.,;:!]"),
            Phrases.of(
                    "in-copy",
                    "says that someone is in copy",
                    "(?:in|on) (?:cc|copy|bcc)",
                    "cc'?(?:d|ed)?",
                    "copied(?: (?:here|in|on))?",
                    "copying(?: in)?",
                    "(?:looping|loop|bringing|adding|pulling|roping) (?:in )?(?:my|our|" + SOMEONE + ")(?: in| here)?",
                    "(?:is|are) (?:also )?(?:on|reading) this (?:mail|e-?mail|thread|note|message)",
                    "reading (?:along|this) with us"),
            Phrases.of(
                    "hands-over",
                    "leaves it to the two of you",
                    "take it from here",
                    "over to you(?: two| both)?",
                    "leave (?:you|it) (?:two|both|to (?:it|you|the two))" + SHORT,
                    "(?:get|getting|step|stepping|stay|staying|am|i'm) out of (?:the|your|this|it)" + SHORT,
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
                            + SHORT + "(?:write|call|contact|ring|text|mail|you)",
                    "(?:he|she|they|[\\p{L}']{2,20})(?:'ll| will| is going to| are going to| may| might| would) (?:be )?(?:write|writing|call|text|ping|e-?mail|contact|reach out|get in touch|be in touch|in touch|drop you|ring|message)"
                            + SHORT,
                    "expect (?:a|an|his|her|their) (?:call|mail|e-?mail|line|note|message|knock|text)",
                    "(?:speak|talk|meet|chat) (?:with|to) (?:him|her|them)",
                    "(?:give|drop|send|write) (?:him|her|them) a (?:call|ring|line|note|shout)",
                    "(?:his|her|their) (?:e-?mail|address|number|mobile|line|cv|resume|profile|portfolio) (?:is|:)"),
            Phrases.of(
                    "asks-consent",
                    "asks whether you agree to an introduction",
                    "(?:ok|okay|fine|alright|all right|cool|happy|comfortable|mind|open|willing|agreeable|welcome)(?: with you)?(?: if| for me| to| with| being| that)? ?(?:i|me|we|to)? ?(?:to )?(?:pass|share|give|connect|introduce|hand|send|put|make|forward|name|meet|be (?:introduced|connected|put|contacted|named))"
                            + SHORT,
                    "(?:may|can|could|should|shall|might) i (?:pass|share|give|connect|introduce|hand|put|make the|name|send|bring) (?:on |along )?(?:you|your|him|her|them|the two|"
                            + SOMEONE + ")",
                    "open to (?:an? |the |being |a first )?(?:intro|introduction|introduced|conversation|connection|chat|call|meeting)"
                            + SHORT,
                    "before i (?:say|do|introduce|connect|tell|give|pass|reply|answer|promise|make)" + SHORT,
                    "(?:check|checking|ask|asking) (?:with )?you (?:first|before)",
                    "(?:haven't|have not|didn't|not yet) (?:told|said|mentioned|promised|given|answered)" + SHORT,
                    "if (?:you (?:agree|are open|'re open|are happy|'re happy|say yes|nod|are game|'re game|don't mind)|that's ok(?:ay)?|it suits)"
                            + SHORT,
                    "(?:would you|do you|are you) (?:want|like|be willing|be happy|be open|be up|mind|up|game|interested)"
                            + SHORT + "(?:meet|meeting|talk|talking|hear|speak|see)" + SHORT + "(?:him|her|them|from)"),
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

    private static final List<Clue> ASKING = List.of(
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
                    "put (?:me|us|a word|in a|in touch|my name|our name)" + SHORT,
                    "(?:warm |quick |personal |an |any |the |make |for )(?:intro|introduction|referral|connection)s?(?: to| with)?",
                    "intros? to",
                    "(?:do|would|might|did) you (?:happen to |perhaps |maybe |still |by any chance )*know (?:any|some|who|of|a|the|him|her|people|[\\p{L}']{2,20})"
                            + SHORT,
                    "(?:anyone|anybody|someone|somebody|who|whom|people) (?:at|in|from|on|else|you know|that you|you'd|you would|do you|would you|should i|could i|can i|there|who|with)"
                            + SHORT,
                    "(?:pass|forward|send|give|show|hand) (?:this|it|my|our|along|on) " + SHORT + "(?:to|on|along)",
                    "(?:tell|ask|write|text|ring|call|mail|e-?mail|nudge|ping|poke) (?:him|her|them|to him|to her)"
                            + SHORT,
                    "(?:vouch|a word|good word|word with|a line to|open (?:a|the|this|that) door|make the bridge|the right (?:person|people))",
                    "(?:still in touch|in touch with|you know|on good terms|worked with|friends with|close to|connected to|connected with) [\\p{L}']{2,20}"
                            + SHORT,
                    "(?:reach|get to|get hold of|get through to|contact for|address of|number of|e-?mail of) [\\p{L}']{2,20}"),
            Phrases.of(
                    "nudges",
                    "asks once more",
                    "bump(?:ing)?(?: this| it| up)?",
                    "follow(?:ing)?[ -]up|checking in|circling back",
                    "(?:gentle|friendly|quick|small|little|just a) (?:reminder|nudge|ping)",
                    "(?:any|no) (?:news|thoughts|update|answer|reply|word|luck)(?: yet| on| from)?",
                    "(?:did|have) you (?:see|get|had|have|got|seen|receive|received|manage|managed)" + SHORT,
                    "(?:still|one last|last) (?:hoping|keen|interested|stands?|try|time|waiting|there)",
                    "in case (?:it|this|you|my)" + SHORT,
                    "(?:haven't|have not|not) heard(?: back| from)?"),
            Phrases.of(
                    "negotiates",
                    "bargains after an answer",
                    "what (?:if|about)|how about",
                    "(?:fair|understood|understand|ok|okay|sure|i see|i get it|got it|respect)(?: enough)?[,.!]* (?:and |i )?but",
                    "(?:just|only|even|at least|not even) (?:one|ten|five|fifteen|15|10|5|20|two|a (?:short|quick|single|few|line|word))"
                            + SHORT,
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
                            + SHORT));

    private static final List<Clue> OTHER = List.of(
            Phrases.of(
                    "accepts",
                    "agrees or confirms",
                    "(?:works|suits|fits|good|fine|perfect|great|ok|okay) (?:for|by|with) (?:me|us)",
                    "see you (?:then|there|on|at|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|soon)",
                    "(?:sounds|looks) (?:good|great|perfect|fine)",
                    "(?:confirmed|noted|booked|agreed|done|deal|will do|count me in|i'm in)",
                    "(?:in|on|to) (?:my|the|our) (?:calendar|diary|agenda)",
                    "(?:happy|glad|pleased|delighted) to(?: help| do| meet| talk| chat| join| come)?",
                    "(?:that|this|which) works|invite (?:sent|accepted|is out)"),
            Phrases.of(
                    "declines",
                    "declines or withdraws",
                    "(?:can't|cannot|can not|won't|will not|not able to|unable to|am not|don't|do not)(?: be able to)? (?:make|take|do|join|help|commit|come|attend|offer|accept|manage|be)",
                    "(?:pass on|have to pass|must decline|have to decline|decline|say no|not for me|no longer|have to say no)",
                    "(?:scratch that|never ?mind|ignore (?:my|this|that)|forget (?:it|my|about)|cancel(?:led|ed)?|no need|withdraw|sorted|already (?:found|solved|sorted|filled))"),
            Phrases.of(
                    "thanks-after",
                    "thanks for something done",
                    "thank(?:s| you)(?: so much| very much| again| a lot)? for (?:the|your|introducing|connecting|making|taking|meeting|putting|sending|your time|yesterday|today|coming|speaking|all|everything|having|talking|being)"
                            + SHORT,
                    "(?:it was|was) (?:great|good|lovely|nice|wonderful|a pleasure) (?:to|meeting|talking|seeing|speaking|catching)",
                    "(?:we|i) (?:spoke|met|talked|had (?:a|coffee|lunch)|signed|got the|had our)",
                    "no (?:reply|answer|action|response) (?:needed|necessary|required)|nothing needed|just wanted to say"),
            Phrases.of(
                    "offers",
                    "offers something",
                    "(?:happy|glad|able) to (?:introduce|connect|put|make)",
                    "(?:i|we) (?:can|could) (?:introduce|connect|put) you",
                    "let me know if you(?:'d| would)? (?:like|want|need)",
                    "if (?:you ever|ever you|useful|of use|of interest|helpful|it helps)"),
            Phrases.of(
                    "works",
                    "is about shared work",
                    "(?:invoice|purchase order|po|contract|timesheet|payroll|expense|budget|quarter close|audit|deliverable|milestone|work package)s?",
                    "(?:pull request|pr|merge|deploy|release|ticket|bug|build|sprint|stand-?up|backlog|incident|postmortem|rebase|staging|prod|branch|repo)s?",
                    "(?:slides?|figures?|draft|deck|version|spreadsheet|section|chapter|minutes|agenda|attached (?:is|please|the)|as discussed|per our|action items?)",
                    "(?:team|staff|group|board|project|status|weekly|monthly|department|committee) (?:meeting|call|update|review|sync|seminar)",
                    "(?:room|projector|badge|parking|reimbursement|receipt|booking|shipment|delivery|order|appointment|reservation)s?"),
            Phrases.of(
                    "sells",
                    "reads like a sales sequence",
                    "(?:noticed|saw) (?:that )?(?:you|your|" + SOMEONE + ")" + SHORT
                            + "(?:hiring|growing|scaling|raised|expanding|recently|website|made|launched)",
                    "(?:companies|teams|funds|labs|firms|clients|customers|businesses|leaders) (?:like|your size|such as|of your|see|save|use)",
                    "(?:our|the) (?:platform|solution|ai|tool|software|product|agency|services)",
                    "(?:demo|roi|pipeline|leads|conversion|outsourc(?:e|ing)|seo|backlinks?|ranking|traffic|quote|pricing|free audit|discount)",
                    "(?:right|wrong|best) person",
                    "(?:not interested|opt out|reply (?:stop|no)|rather not hear|stop hearing|unsubscribe|remove you|close your file|hear from me)",
                    "\\d{1,3} ?% (?:of|more|less|faster|increase|off|lift)|\\d+x"),
            Phrases.of(
                    "lures",
                    "reads like a fraud or an award",
                    "(?:award|nominated|nominee|who's who|congratulations you|selected (?:as|for)|prize|lottery|inheritance|beneficiary|million (?:usd|dollars|euro))",
                    "(?:verify|confirm|update|validate) (?:your|ur) (?:account|password|identity|mailbox|payment|details)",
                    "(?:gift cards?|bitcoin|crypto|wire transfer|urgent(?:ly)? (?:favou?r|task|request))",
                    "(?:guest post|link exchange|sponsored post|first page of google|rank(?:ing)? on google|website (?:errors|audit|redesign|design))",
                    "(?:password|mailbox|account|storage) (?:expires?|will be|is full|has been|suspended|quota)",
                    "(?:submit|submission) (?:your|a) (?:paper|manuscript|article)|special issue|esteemed (?:journal|researcher|professor)|eminent"));

    private static final List<Clue> SHAPE = List.of(
            Structure.silent("reply", Reading::isReply),
            Structure.silent("first-contact", r -> !r.isReply() && !r.isForward()),
            Structure.silent("forward", Reading::isForward),
            Structure.silent("short-forward", r -> r.isForward() && r.text().length() < 400),
            new Structure(
                    "others-in-copy", "others received it too", r -> !r.others().isEmpty()),
            Structure.silent("one-other", r -> r.others().size() == 1),
            Structure.silent("many-others", r -> r.others().size() > 3),
            Structure.silent("others-from-own-house", Clues::othersAreColleagues),
            new Structure("only-copied", "you are only in copy", Reading::isOnlyCopiedToOwner),
            Structure.silent("not-addressed", r -> !r.isAddressedToOwner()),
            Structure.silent("own-house", Reading::isFromOwnHouse),
            Structure.silent("notice", Reading::isNotice),
            Structure.silent("bulk", r -> r.message().nature().bulk()),
            Structure.silent("automatic", r -> r.message().nature().automatic()),
            Structure.silent("question", r -> r.questions() > 0),
            Structure.silent("questions", r -> r.questions() > 1),
            Structure.silent("question-in-subject", r -> r.subject().contains("?")),
            Structure.silent("question-at-end", Clues::endsWithAQuestion),
            Structure.silent("shouts", r -> r.text().contains("!")),
            Structure.silent("names-owner", Reading::namesTheOwner),
            Structure.silent("tiny", r -> r.tokens().size() < 15),
            Structure.silent("short", r -> r.tokens().size() < 40),
            Structure.silent(
                    "middling", r -> r.tokens().size() >= 40 && r.tokens().size() < 120),
            Structure.silent("long", r -> r.tokens().size() >= 120),
            Structure.silent("very-long", r -> r.tokens().size() >= 300),
            Structure.silent("attachment", r -> !r.message().attachments().isEmpty()),
            Structure.silent(
                    "link", r -> r.folded().contains("://") || r.folded().contains("www.")),
            Structure.silent(
                    "begins-with-thanks",
                    r -> r.folded().startsWith("thank") || r.folded().startsWith("many thanks")),
            Structure.silent(
                    "speaks-of-self",
                    r -> r.folded().contains(" i ") || r.folded().contains("i'")),
            Structure.silent("speaks-to-you", r -> r.folded().contains("you")),
            Structure.silent("no-text", r -> r.text().isBlank()));

    private static final List<Clue> ALL = List.of(BRINGING_TOGETHER, ASKING, OTHER, SHAPE).stream()
            .flatMap(List::stream)
            .toList();

    private Clues() {}

    static List<Clue> all() {
        return ALL;
    }

    static List<Clue.Sign> in(Reading reading) {
        return ALL.stream().flatMap(clue -> clue.in(reading).stream()).toList();
    }

    private static boolean endsWithAQuestion(Reading reading) {
        int n = reading.sentences().size();
        return reading.sentences().subList(Math.max(0, n - 3), n).stream().anyMatch(sendoff.language.Sentence::asks);
    }

    private static boolean othersAreColleagues(Reading reading) {
        return !reading.others().isEmpty()
                && reading.others().stream()
                        .allMatch(party -> party.address()
                                .filter(address -> reading.owner().addresses().stream()
                                        .anyMatch(own -> own.substring(own.indexOf('@') + 1)
                                                .equals(address.substring(address.indexOf('@') + 1))))
                                .isPresent());
    }
}
