package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.domain.Party;

/// Notes places of a template that nobody filled. The only finding that stops a draft.
final class UnfilledSlot implements ToneRule {
    private static final Pattern SLOT = Pattern.compile(String.join(
            "|",
            "\\{\\{[^{}\\n]{0,60}\\}\\}",
            "\\{%[^%\\n]{1,60}%\\}",
            "\\$\\{[^{}\\n]{1,60}\\}",
            "\\{[\\p{L}][\\p{L}\\p{N} _.'-]{0,40}\\}",
            "\\[\\[[^\\[\\]\\n]{1,60}\\]\\]",
            "\\[(?![^\\[\\]\\n]{0,2}\\])(?!bcc|cc\\b|sic\\b|redacted|link\\]\\(|\\p{Lu}\\p{Ll}+'s)[^\\[\\]\\n]{0,2}[\\p{L}][^\\[\\]\\n]{1,60}\\](?!\\()",
            "<<[^<>\\n]{1,60}>>",
            "<(?!https?:|mailto:|www\\.)[\\p{L}][\\p{L}\\p{N} _'-]{1,40}>",
            "«[\\p{L}_ ]{2,40}»(?=[,.!]|\\s*\\n)",
            "%[A-Za-z][A-Za-z_]{1,30}%",
            "%%[^%\\n]{1,40}%%",
            "\\*\\|[^|\\n]{1,40}\\|\\*",
            "@@[^@\\s]{1,40}@@",
            "\\$[A-Z][A-Z_]{2,30}\\b",
            "\\b(?:XX+|TBD|TBC|TODO|FIXME|TK TK|TKTK|INSERT (?:NAME|DATE|COMPANY|LINK)[A-Z ]{0,20}|FIRST_?NAME|LAST_?NAME|COMPANY_?NAME)\\b",
            "_{3,}",
            "\\(\\s*(?:insert|your|their|add|fill in|name|date|company|first name|link|company name|topic|reason) ?[^()\\n]{0,30}\\)(?<=\\((?:insert|fill in|add|name|date|company|first name|link|company name|topic|reason)[^()\\n]{0,30}\\))",
            "…{2,}|\\.{4,}(?= )",
            "\\?{3,}"));

    private static final Pattern ONE_SMALL_WORD = Pattern.compile("[\\[<](\\p{Ll}+)[\\]>]");
    private static final Set<String> ASKED_FOR = Set.of(
            "name",
            "names",
            "firstname",
            "lastname",
            "surname",
            "first",
            "last",
            "company",
            "organisation",
            "organization",
            "date",
            "day",
            "time",
            "times",
            "month",
            "year",
            "topic",
            "subject",
            "link",
            "url",
            "resource",
            "reason",
            "rule",
            "city",
            "place",
            "title",
            "role",
            "position",
            "event",
            "person",
            "contact",
            "introducer",
            "requester",
            "sender",
            "recipient",
            "target",
            "thing",
            "detail",
            "details",
            "amount",
            "number",
            "insert",
            "school",
            "project",
            "product",
            "team",
            "phone",
            "email",
            "address",
            "signature",
            "ask",
            "offer",
            "until",
            "by",
            "when",
            "who",
            "what",
            "where",
            "blank",
            "tbd",
            "placeholder");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> found = new ArrayList<>();
        Matcher slot = SLOT.matcher(draft.own());
        while (slot.find()) {
            if (isAside(slot.group())) {
                continue;
            }
            var span = new Span(slot.start(), slot.end());
            found.add(finding(draft, span, filling(slot.group(), situation)));
        }
        return found;
    }

    /// "[sluice]": one small word that no template would ask for.
    private static boolean isAside(String found) {
        Matcher word = ONE_SMALL_WORD.matcher(found);
        return word.matches() && !ASKED_FOR.contains(word.group(1));
    }

    private static Finding finding(Draft draft, Span span, Optional<String> filling) {
        return Found.at(
                draft,
                "unfilled-slot",
                Severity.BLOCK,
                span,
                "This place of the template is still open: fill it or take it out before you send.",
                filling);
    }

    private static Optional<String> filling(String slot, Situation situation) {
        String asked = slot.toLowerCase(Locale.ROOT);
        if (!asked.contains("name") || asked.contains("company") || asked.contains("school")) {
            return Optional.empty();
        }
        return situation
                .people()
                .requester()
                .flatMap(Party::name)
                .map(name -> asked.contains("last") ? lastWord(name) : name.split(" ")[0]);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
