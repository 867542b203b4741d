package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.domain.Party;

/// Notes places of a template that nobody filled. The only finding that stops a draft.
final class UnfilledSlot implements ToneRule {
    private static final String MONTH =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    /// What an open place can begin with, so that most letters need no further look.
    private static final String BEGINS = "(?=[{\\[<«%*@$_.…?(€£A-Zd])";
    private static final Pattern SLOT = Pattern.compile(BEGINS
            + "(?:"
            + String.join(
                    "|",
                    "\\{\\{[^{}\\n]{0,60}\\}\\}",
                    "\\{%[^%\\n]{1,60}%\\}",
                    "\\$\\{[^{}\\n]{1,60}\\}",
                    "\\{[\\p{L}][\\p{L}\\p{N} _.'|:-]{1,40}\\}",
                    "\\{[a-z][a-z0-9_ ]{0,40}:[^{}\\n]{1,200}\\}",
                    "\\[\\[[^\\[\\]\\n]{1,60}\\]\\]",
                    "\\[(?![^\\[\\]\\n]{0,2}\\])(?!bcc|cc\\b|sic\\b|redacted|link\\]\\(|\\p{Lu}\\p{Ll}+'s)[^\\[\\]\\n]{0,2}[\\p{L}][^\\[\\]\\n]{1,60}\\](?!\\()",
                    "\\[[NX]\\](?!\\w)",
                    "<<[^<>\\n]{1,60}>>",
                    "<(?!https?:|mailto:|www\\.)[\\p{L}][\\p{L}\\p{N} _'-]{1,40}>",
                    "<(?!https?:|mailto:|www\\.)(?=\\p{L}[^<>@\\n]{0,40} )[^<>@\\n]{2,60}>",
                    "«[\\p{L}_ ]{2,40}»(?=[,.!]|\\s*\\n)",
                    "«(?i:name|vorname|firma|stadt|ort|datum|thema|anlass|nom|prénom|ville|sujet|société|nombre|ciudad|empresa|nome|città|cidade|navn|by|firma|dato|emne|naam|stad|datum)»",
                    "%[A-Za-z][A-Za-z_]{1,30}%",
                    "%%[^%\\n]{1,40}%%",
                    "\\*\\|[^|\\n]{1,40}\\|\\*",
                    "@@[^@\\s]{1,40}@@",
                    "\\$(?:[A-Z]{6,30}|[A-Z]{2,20}_[A-Z_]{2,20})\\b",
                    "\\bXX (?:" + MONTH + ")\\b|\\b(?:" + MONTH + ") XX\\b",
                    "\\$[A-Z_]{0,20}(?:NAME|DATE|COMPANY|CITY|TOPIC|EVENT|LINK|TITLE|PERSON)[A-Z_]{0,20}\\b",
                    "\\b(?:(?<!\\p{Lu}\\p{Ll}{2,20} )XXX+|TBD|TBC|TODO|(?<=(?:to|Dear|Hi|Hello|from|for|with) )(?:NAME|COMPANY|DATE|TOPIC|EVENT)|FIXME|TK TK|TKTK|INSERT (?:NAME|DATE|COMPANY|LINK)[A-Z ]{0,20}|FIRST_?NAME|LAST_?NAME|COMPANY_?NAME)\\b",
                    "\\b(?:TODO|TBD|FIXME|INSERT|NAME|FIRST|LAST|YOUR|MY|THEIR|EVENT|COMPANY|DATE|CITY|TOPIC|PERSON|LINK|TITLE|ROLE)_[A-Z][A-Z_]{1,30}\\b",
                    "\\b(?:DD|MM|YY){2,}M?Y{0,2}\\b|\\bD{1,2}M{2,4}Y{2,4}\\b",
                    "_{3,}",
                    "_{2,} ?: ?_{2,}",
                    "\\.\\.[/.]\\.\\.[/.]\\d{2,4}|__[/.]__|\\b(?i:dd[/.]mm)\\b",
                    "\\((?:link|name|date|topic|company|reason|city|event|resource|url|time|day)\\)",
                    "\\(\\s*(?:insert|your|their|add|fill in|name|date|company|first name|link|company name|topic|reason) ?[^()\\n]{0,30}\\)(?<=\\((?:insert|fill in|add|name|date|company|first name|link|company name|topic|reason)[^()\\n]{0,30}\\))",
                    "(?<![^\\s(])(?:…{2,}|\\.{4,})(?= )",
                    "(?<![^\\s(])\\?{3,}(?! (?:in|of|at) (?:your|the|my)\\b)",
                    "(?:EUR|USD|GBP|CHF|INR|€|£|\\$) ?[xX]{2,}\\b")
            + ")");

    /// What a template says to the one who fills it, and the hole where a word was taken out.
    private static final Pattern LEFT_OVER = Pattern.compile(
            String.join(
                    "|",
                    "(?<=\\b(?:the|your|dear|hi|hello|Dear|Hi|Hello)) {1,3}(?=[,.](?:\\s|$))",
                    "(?<=\\b(?:about|for|to|with|at|of|from))(?: {2,3}(?=[.](?:\\s|$))| {1,3}(?=,\\s))",
                    "(?<=(?:\\b(?:[Rr]egarding|[Aa]bout|[Dd]ear|[Hh]i|[Hh]ello|[Cc]oncerning|at|of|from|for|to|the|your)) )(?:\\.{3}|…)(?= ?,)",
                    "(?<!\\p{Lu}\\p{Ll}{2,20} )\\bX{2,4}\\b(?= (?!century|corps|chromosome|and|of|to)\\p{Ll}{3})",
                    "\\b(?:\\p{Lu}{2,15} ){1,4}(?:GOES )?(?<!\\b(?:AM|ARE|WE|IS|BE|RIGHT|OUT|UP|DOWN|OVER|IN|FROM|COME) )HERE\\b",
                    "\\b(?:INSERT|ENTER|FILL IN|PUT IN|PASTE) (?!HERE)\\p{Lu}{3,}(?: \\p{Lu}{2,}){0,3}\\b",
                    "\\*(?i:name|first name|last name|event|company|topic|date|subject|link|title|city|place|role|recipient|organisation|organization)\\*",
                    "(?i:\\blorem ipsum\\b)",
                    "(?i:\\bdelete (?:as|where|what|whichever|if) (?:is )?(?:appropriate|fitting|applicable|necessary|needed|not needed)\\b)",
                    "(?i:\\b(?:tbc|tbd|to be (?:filled|completed|added|inserted|checked)|fill (?:this )?in|check this|add this|complete this) (?:by me|in by me|before (?:send\\p{L}*|I send|this goes)|later by me)\\b)"));

    private static final Pattern A_PERSON = Pattern.compile(
            "(their |recipient |requester |asker |contact )?(first|last|full|sur|f|l)? ?name( here| there)?|requester( first)?|recipient( first)?");
    private static final int WINDOW = 200;
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "(?i)\\b(template|placeholder|tag|function|the set|command|regex|syntax|array|row)\\b[^.!?]{0,20}$");
    private static final Pattern ONE_SMALL_WORD = Pattern.compile("\\[(\\p{Ll}+)\\]|<(\\p{L}+)>");
    /// "[Knu97]", "[Fig. 2]": where something is printed.
    private static final Pattern CITATION = Pattern.compile("\\[\\p{L}[\\p{L}.+ ]{1,20} ?\\d{1,4}[a-z]?\\]");
    /// "they [the committee] decided": put in for the reader.
    private static final Pattern EDITED = Pattern.compile("\\[(the|a|an|i\\.e\\.|that is) [\\p{L} ]+\\]");
    /// "I laughed [out loud]".
    private static final Pattern LOWER_WORDS = Pattern.compile("\\[\\p{Ll}+(?: \\p{Ll}+){1,3}\\]");
    private static final Set<String> OF_A_FORM = Set.of(
            "your", "their", "his", "her", "my", "add", "x", "something", "one", "specific", "short", "description");
    private static final Pattern SAYS_SO = Pattern.compile("\\b(?:still|remains?|was|were) $");
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)\\[(time|date|day|name|slot|option|link|reason|person)\\b");
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
            "college",
            "university",
            "faculty",
            "department",
            "programme",
            "program",
            "conference",
            "venue",
            "country",
            "region",
            "industry",
            "field",
            "book",
            "article",
            "client",
            "customer",
            "manager",
            "job",
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
            "placeholder",
            "achievement",
            "paper",
            "talk",
            "quarter",
            "week",
            "season",
            "hobby",
            "family",
            "spouse",
            "partner",
            "news",
            "success",
            "fee",
            "price",
            "compliment",
            "group",
            // the same in the languages next door
            "naam",
            "voornaam",
            "achternaam",
            "bedrijf",
            "datum",
            "onderwerp",
            "vorname",
            "nachname",
            "firma",
            "veranstaltung",
            "anlass",
            "thema",
            "nom",
            "prénom",
            "prenom",
            "société",
            "entreprise",
            "sujet",
            "nombre",
            "apellido",
            "empresa",
            "fecha",
            "tema",
            "evento",
            "nome",
            "cognome",
            "azienda",
            "data",
            "navn",
            "fornavn",
            "etternavn",
            "dato",
            "emne",
            "namn",
            "nimi",
            "pangalan",
            "imię",
            "jina");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> found = new ArrayList<>();
        Stream.of(SLOT, LEFT_OVER)
                .flatMap(pattern -> pattern.matcher(draft.own()).results())
                .filter(slot -> !isAside(slot.group())
                        && !isStillOpen(draft, slot)
                        && !isQuoted(draft, slot.start(), slot.end()))
                .forEach(slot -> {
                    var span = new Span(slot.start(), slot.end());
                    if (found.stream()
                            .noneMatch(other -> other.span().start() < span.end()
                                    && span.start() < other.span().end())) {
                        found.add(finding(draft, span, filling(slot.group(), situation)));
                    }
                });
        return found;
    }

    /// "The date is still TBD": told, not left over.
    private static boolean isStillOpen(Draft draft, MatchResult slot) {
        String before = draft.own().substring(Math.max(0, slot.start() - 20), slot.start());
        return slot.group().startsWith("TB") && SAYS_SO.matcher(before).find();
    }

    /// Whether an open place stands around this offset.
    static boolean covers(String words, int at) {
        return SLOT.matcher(words).results().anyMatch(slot -> slot.start() <= at && at < slot.end());
    }

    /// Whether a place of a template stands in the words.
    static boolean isIn(String words) {
        return SLOT.matcher(words).results().anyMatch(slot -> !isAside(slot.group()));
    }

    /// "[sluice]": one small word that no template would ask for.
    private static boolean isAside(String found) {
        if (LOWER_WORDS.matcher(found).matches()
                && Stream.of(found.split("[^\\p{L}]+"))
                        .noneMatch(word -> ASKED_FOR.contains(word) || OF_A_FORM.contains(word))) {
            return true;
        }
        if (EDITED.matcher(found).matches() && ASKED_FOR.stream().noneMatch(found.toLowerCase(Locale.ROOT)::contains)) {
            return true;
        }
        if (CITATION.matcher(found).matches() && !NUMBERED.matcher(found).find()) {
            return true;
        }
        Matcher word = ONE_SMALL_WORD.matcher(found);
        if (!word.matches()) {
            return false;
        }
        String asked = word.group(1) == null ? word.group(2) : word.group(1);
        return !ASKED_FOR.contains(asked.toLowerCase(Locale.ROOT));
    }

    /// Somebody's words between quotation marks, code between backticks, a part of an address, or one template
    /// spoken of: none of them was meant to be filled.
    private static boolean isQuoted(Draft draft, int start, int end) {
        String text = draft.own();
        String before = text.substring(Math.max(0, start - WINDOW), start);
        before = before.substring(before.lastIndexOf('\n') + 1);
        String after = text.substring(end, Math.min(text.length(), end + WINDOW));
        after = after.indexOf('\n') < 0 ? after : after.substring(0, after.indexOf('\n'));
        boolean quotes = odd(before, '"') && after.indexOf('"') >= 0
                || before.lastIndexOf('“') > before.lastIndexOf('”') && after.indexOf('”') >= 0
                || odd(before, '`') && after.indexOf('`') >= 0;
        boolean address = before.endsWith("/");
        boolean code = after.startsWith("+") || after.startsWith("*") || after.startsWith("(");
        return quotes || address || code || SPOKEN_OF.matcher(before).find();
    }

    private static boolean odd(String text, char mark) {
        return text.chars().filter(c -> c == mark).count() % 2 == 1;
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
        String asked = slot.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        if (!A_PERSON.matcher(asked).matches()) {
            return Optional.empty();
        }
        return situation
                .people()
                .requester()
                .flatMap(Party::name)
                .map(name -> asked.contains("last") || asked.contains("sur") ? lastWord(name) : name.split(" ")[0]);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
