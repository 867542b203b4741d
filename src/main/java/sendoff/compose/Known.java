package sendoff.compose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.compose.Circumstances.Sign;
import sendoff.domain.Channel;
import sendoff.domain.Decision.Accept;
import sendoff.domain.Decision.BuyTime;
import sendoff.domain.Decision.DirectClosure;
import sendoff.domain.Decision.Redirect;
import sendoff.domain.Envelope;
import sendoff.domain.FirstName;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Standing.State;

/// What a conversation and a decision fill in by themselves.
///
/// @param throughIntroducer the answer goes to the introducer, as the introduced person takes no part
/// @param signature         what stands below the letter; empty for none
record Known(Map<String, String> slots, Set<Flag> flags, Want want, boolean throughIntroducer, String signature) {
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)(?:I|I'm|I’m|I've|I’ve|I'll|my|we|our|this|the|these|for|until|in|on|at|as|after|since|while|there|between|during)\\b.*\\s.*");
    private static final Pattern SMALL = Pattern.compile(
            "(?:A|An|All|Any|Both|Each|Every|Few|First|Second|Less|Fewer|More|Most|Max|Maximum|Never|Always|No|Nobody|None|Not|Nothing|Once|Only|Just|Some"
                    + "|Twice|Half|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Calls?|Meetings?|Coffees?|Talks?|Introductions?|Requests?"
                    + "|Mornings?|Afternoons?|Evenings?|Nights?|Weekends?|Lunch(?:es)?|Breakfasts?|Dinners?|Panels?|Boards?|Students?|Founders?|People|Friends|Family|Paid|Unpaid|New|If|When|What|Who|Whoever|By|With|Without|Because|Up|It|You|They|Advice|Advising|Speaking)\\b(?![-’']).*");
    private static final Pattern OFFICE = Pattern.compile("\\b(?:Junior|Senior|Associate|Assistant|Chief|Head|Director"
            + "|Manager|Editor|Officer|Engineer|Partner|Team|Office|Metrics|Labs|\\p{Lu}{2,})\\b");
    private static final int WEEK = 7;

    static Known of(Circumstances now) {
        var letters = new Correspondence(now.conversation(), now.introduction(), now.owner());
        Envelope envelope = new Addressing()
                .envelope(
                        now.conversation(),
                        now.introduction(),
                        now.owner(),
                        now.decision().framework());
        boolean through = goesToIntroducer(letters, envelope);
        Party addressee = through ? letters.introducer().orElseThrow() : first(letters);
        List<Message> theirs = letters.by(addressee);
        Message answered = letters.answered();
        boolean silent = isSilent(now, theirs);
        AskPhrase read = ask(now, letters, addressee, theirs);
        AskPhrase ask = silent ? read.unwritten() : read;

        Map<Slot, String> slots = new EnumMap<>(Slot.class);
        boolean several = !through
                && envelope.to().size() > 1
                && !now.introduction().channel().isChat();
        called(several ? envelope.to() : List.of(addressee), letters)
                .ifPresent(names -> slots.put(Slot.FIRST_NAME, names));
        requester(letters, slots);
        letters.introducer()
                .filter(known -> !through)
                .flatMap(known -> Salutation.of(known, letters.by(known)))
                .ifPresent(name -> slots.put(Slot.INTRODUCER, name));
        slots.put(Slot.ASK, ask.thanks());
        ask.topic().ifPresent(topic -> slots.put(Slot.ASK_TOPIC, topic));
        Subject.telling(answered.subject()).ifPresent(subject -> slots.put(Slot.SUBJECT, subject));
        if (now.introduction().kind() instanceof Kind.IntroRequest(Optional<Party> target)) {
            target.ifPresent(party -> target(party, slots));
        }
        // The envelope is from the name that they use at that address, or from the one that others write to.
        envelope.from()
                .name()
                .filter(name -> !name.isBlank())
                .ifPresent(name -> slots.put(Slot.OWNER, new Owner(name, Set.of()).shortName()));
        decided(now, slots);
        Wish wish = Wish.of(now, letters, theirs);
        wish.day(now.today()).ifPresent(day -> slots.put(Slot.DAY, day));
        Set<Flag> flags = flags(now, envelope, through);
        flags.addAll(wish.flags());
        if (silent && slots.containsKey(Slot.INTRODUCER)) {
            flags.add(Flag.SILENT);
        }
        return new Known(words(slots, now.given()), flags, wish.want(), through, signature(now, envelope));
    }

    /// A chat has none.
    private static String signature(Circumstances now, Envelope envelope) {
        return now.introduction().channel().isChat()
                ? ""
                : now.owner().identity(envelope.from()).signature();
    }

    boolean has(String condition) {
        return slots.containsKey(condition)
                || Flag.named(condition).filter(flags::contains).isPresent();
    }

    private static boolean goesToIntroducer(Correspondence letters, Envelope envelope) {
        return letters.introducer()
                .filter(introducer -> envelope.to().stream().anyMatch(to -> letters.areOne(to, introducer)))
                .filter(introducer -> letters.others().stream().noneMatch(one -> letters.areOne(one, introducer)))
                .isPresent();
    }

    /// All who are written to, as each is called: "Gus and Hanna"; of one first name by the whole one. Empty where
    /// one of them can't be called.
    private static Optional<String> called(List<Party> to, Correspondence letters) {
        var people = new LinkedHashMap<String, Party>();
        to.forEach(party -> people.putIfAbsent(party.shown(), party));
        List<String> first = people.values().stream()
                .flatMap(party -> called(party, letters).stream())
                .toList();
        if (first.isEmpty() || first.size() < people.size()) {
            return Optional.empty();
        }
        List<String> names = people.values().stream()
                .flatMap(party -> called(party, letters).stream()
                        .map(name -> Collections.frequency(first, name) > 1 ? whole(party, name) : name))
                .distinct()
                .toList();
        String all = String.join(", ", names.subList(0, names.size() - 1));
        return Optional.of(all.isEmpty() ? names.getLast() : all + " and " + names.getLast());
    }

    private static Optional<String> called(Party party, Correspondence letters) {
        return Salutation.distant(party, letters.by(party)).or(() -> Salutation.of(party, letters.by(party)));
    }

    private static String whole(Party party, String name) {
        return party.name().map(FirstName::whole).orElse(name);
    }

    private static Party first(Correspondence letters) {
        return letters.addressed().stream()
                .findFirst()
                .orElseGet(() -> letters.introduction().requester());
    }

    private static AskPhrase ask(Circumstances now, Correspondence letters, Party addressee, List<Message> theirs) {
        String line = now.introduction().ask().line();
        Message answered = letters.answered();
        if (now.introduction().kind() instanceof Kind.Initiated) {
            return AskPhrase.ofOwn(line, subject(answered));
        }
        return AskPhrase.of(asked(now, letters, addressee, theirs));
    }

    /// Brought in by somebody else, and has not written a word.
    private static boolean isSilent(Circumstances now, List<Message> theirs) {
        return now.introduction().kind() instanceof Kind.Introduced && !Correspondence.isInWords(theirs);
    }

    /// Where somebody introduces, line and subject may be theirs, or be about the one who is answered.
    private static Asked asked(Circumstances now, Correspondence letters, Party addressee, List<Message> theirs) {
        String line = now.introduction().ask().line();
        String text = text(theirs);
        boolean told = now.introduction().kind() instanceof Kind.Introduced;
        boolean pushesBack = now.state() == State.PUSHBACK_1 || now.state() == State.PUSHBACK_2;
        Message first = letters.conversation().first();
        boolean titled = !told
                || !Subject.isPair(letters.answered().subject())
                        && (theirs.contains(first) || !isAnswer(letters.answered(), first));
        return new Asked(
                told && !text.isBlank() && !Asked.isIn(text, line) ? "" : line,
                titled ? subject(letters.answered()) : "",
                pushesBack && !text.isBlank() ? line : text,
                names(addressee),
                target(now, text));
    }

    /// A chat has no headline that anybody chose.
    private static String subject(Message message) {
        return message.channel() == Channel.EMAIL ? message.subject() : "";
    }

    private static boolean isAnswer(Message answered, Message first) {
        return Subject.bare(answered.subject()).equalsIgnoreCase(Subject.bare(first.subject()));
    }

    private static Set<String> names(Party party) {
        return Stream.of(party.name().orElse("").toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(name -> name.length() > 1)
                .collect(Collectors.toSet());
    }

    /// Whom they want to reach, if the letter calls them by a person's full name.
    private static Optional<String> target(Circumstances now, String text) {
        return now.introduction().kind() instanceof Kind.IntroRequest(Optional<Party> target)
                ? target.flatMap(Party::name)
                        .filter(Situations::isPerson)
                        .filter(name -> text.contains(name)
                                && !OFFICE.matcher(name).find()
                                && !Pattern.compile("(?i)\\b(?:the|an?|your|our) " + Pattern.quote(name))
                                        .matcher(text)
                                        .find())
                : Optional.empty();
    }

    private static void requester(Correspondence letters, Map<Slot, String> slots) {
        Party asking = first(letters);
        Salutation.of(asking, letters.by(asking)).ifPresent(name -> slots.put(Slot.REQUESTER, name));
        asking.name().ifPresent(name -> slots.put(Slot.REQUESTER_NAME, name));
    }

    private static void target(Party target, Map<Slot, String> slots) {
        if (OFFICE.matcher(target.shown()).find()) {
            return;
        }
        slots.put(Slot.TARGET, target.shown());
        FirstName.of(target).ifPresent(name -> slots.put(Slot.TARGET_FIRST, name));
    }

    private static String text(List<Message> theirs) {
        return theirs.stream().map(message -> message.text().own()).collect(Collectors.joining("\n"));
    }

    private static void decided(Circumstances now, Map<Slot, String> slots) {
        slots.put(Slot.BY, inWords(now.today().plusDays(WEEK), now.today()));
        switch (now.decision()) {
            case Accept(Optional<String> times, Optional<String> said) ->
                said.or(() -> times).ifPresent(words -> slots.put(Slot.TIMES, words));
            case DirectClosure(Optional<String> rule) ->
                rule.map(Known::sentence).ifPresent(said -> slots.put(Slot.RULE, said));
            case Redirect redirect -> {
                if (!redirect.to().isBlank()) {
                    slots.put(
                            Situations.isToPerson(redirect) ? Slot.PERSON : Slot.RESOURCE,
                            redirect.to().strip());
                }
                slots.put(Slot.BY, inWords(redirect.by(), now.today()));
            }
            case BuyTime(LocalDate until) -> slots.put(Slot.UNTIL, inWords(until, now.today()));
            case sendoff.domain.Decision.SoftFade fade -> {}
            case sendoff.domain.Decision.Dismiss dismiss -> {}
        }
    }

    /// A rule as its owner noted it, made a sentence: "no seats this year" becomes "My rule is: no seats this year."
    static String sentence(String rule) {
        String bare = rule.strip().replaceAll("\\s+", " ").replaceAll("[.;,]+$", "");
        boolean whole = SENTENCE.matcher(bare).matches() || bare.endsWith("?");
        String said = whole ? capital(bare) : "My rule is: " + uncapital(bare);
        return said.matches(".*[.!?…]") ? said : said + ".";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// "Two calls a month" goes on in small letters after the colon, "MBA students" and "Berlin founders" stay.
    private static String uncapital(String text) {
        return SMALL.matcher(text).matches() ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    static String inWords(LocalDate day, LocalDate today) {
        String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }

    private static Set<Flag> flags(Circumstances now, Envelope envelope, boolean through) {
        var flags = EnumSet.noneOf(Flag.class);
        if (!envelope.bcc().isEmpty()) {
            flags.add(Flag.BCC);
        }
        if (now.has(Sign.LATE)) {
            flags.add(Flag.LATE);
        }
        if (now.isFriend()) {
            flags.add(Flag.FRIEND);
        }
        if (now.introduction().kind() instanceof Kind.IntroRequest) {
            flags.add(Flag.CONTACT);
        }
        if (through) {
            flags.add(Flag.PASS_ON);
        }
        return flags;
    }

    private static Map<String, String> words(Map<Slot, String> slots, Map<String, String> given) {
        Map<String, String> all = new HashMap<>();
        slots.forEach((slot, words) -> all.put(slot.word(), words));
        all.putAll(given);
        all.values().removeIf(String::isBlank);
        return Map.copyOf(all);
    }
}
