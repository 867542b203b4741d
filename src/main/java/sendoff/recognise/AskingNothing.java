package sendoff.recognise;

import java.util.List;

/// Clues of mail that wants no introduction and no favour: answers, work, sales and frauds.
final class AskingNothing {
    static final List<Clue> CLUES = List.of(
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
                            + Phrases.SHORT,
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
                    "(?:noticed|saw) (?:that )?(?:you|your|" + Phrases.SOMEONE + ")" + Phrases.SHORT
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

    private AskingNothing() {}
}
