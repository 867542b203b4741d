package sendoff.desk.introducing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.compose.Addressing;
import sendoff.compose.Composer;
import sendoff.compose.Situation;
import sendoff.compose.Voice;
import sendoff.compose.Wording;
import sendoff.desk.common.Noticing;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.desk.common.Stages;
import sendoff.domain.Conversation;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.FirstName;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.Origin;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.introduce.Brief;
import sendoff.introduce.Discretion;
import sendoff.introduce.OptInDays;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.tone.Situation.People;

/// The letters of a double opt-in: worded from the playbook, addressed, and read as their recipient will.
///
/// The introduction begins a conversation of its own: in the thread of either, the other could read on what they were
/// never shown. A close goes where the asking was, under another subject where theirs names the contact.
public final class OptInLetters {
    private static final String QUESTION = "A private question";
    private static final int LONGEST_TOPIC = 60;
    private static final String CLOSE = "The introduction we spoke of";

    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Noticing noticing;
    private final Clock clock;
    private final Addressing addressing = new Addressing();

    public OptInLetters(Tables tables, Stages stages, Ownership ownership, Clock clock) {
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.noticing = new Noticing(stages, ownership);
        this.clock = clock;
    }

    /// A letter as it stands.
    ///
    /// @param answers under which name it goes: an introduction on the desk, or its own conversation
    public record Written(
            Brief brief, IntroductionId answers, KeptDraft draft, Envelope envelope, List<Finding> findings) {}

    public Optional<Written> written(DoubleOptIn it) {
        return Brief.of(it, ownership.owner().name()).map(brief -> {
            KeptDraft draft = tables.drafts().of(it.id().letters()).orElseGet(() -> compose(it, brief));
            return new Written(
                    brief, answers(it, brief), draft, envelope(it, brief), check(it, brief, draft.body(), draft));
        });
    }

    private KeptDraft compose(DoubleOptIn it, Brief brief) {
        var voice = Voice.of(ownership.preferences().voice());
        Optional<Wording> wording =
                stages.playbooks().composer(tables.readings().retired()).compose(situation(brief), voice, slots(brief));
        String text = wording.map(Wording::text).orElse("");
        return new KeptDraft(
                it.id().letters(),
                framework(brief),
                Optional.empty(),
                wording.map(one -> one.template().shown()).orElse(""),
                text,
                text,
                Set.of(),
                Optional.empty(),
                clock.instant(),
                Origin.NONE);
    }

    public static Framework framework(Brief brief) {
        return brief.letter() == Letter.CLOSE ? Framework.DIRECT_CLOSURE : Framework.ACCEPT;
    }

    private static Situation situation(Brief brief) {
        return switch (brief) {
            case Brief.Question question ->
                question.theirs() ? Situation.PRIVATE_QUESTION_TO_A_CONTACT : Situation.AN_IDEA_FOR_A_CONTACT;
            case Brief.Nudge _ -> Situation.ASKING_A_CONTACT_AGAIN;
            case Brief.Introduction _ -> Situation.THE_INTRODUCTION_ITSELF;
            case Brief.Close _ -> Situation.AN_INTRODUCTION_NOT_MADE;
        };
    }

    private Map<String, String> slots(Brief brief) {
        var slots = new HashMap<String, String>();
        LocalDate today = ownership.calendar().dayOf(clock.instant());
        Owner owner = ownership.owner();
        slots.put("owner", owner.name().isBlank() ? sender().shown() : owner.shortName());
        switch (brief) {
            case Brief.Question question -> {
                first(slots, "target_first", question.to());
                about(slots, question.about());
                slots.put("their_words", question.theirs() ? quoted(question.passOn()) : question.passOn());
                slots.put("by", inWords(OptInDays.noBy(today, ownership.calendar()), today));
            }
            case Brief.Nudge nudge -> {
                first(slots, "target_first", nudge.to());
                about(slots, nudge.about());
                slots.put("by", inWords(OptInDays.after(Letter.NUDGE, today, ownership.calendar()), today));
            }
            case Brief.Introduction introduction -> {
                first(slots, "target_first", introduction.contact());
                slots.put("target", introduction.contact().shown());
                about(slots, introduction.asker());
                String about = sentence(introduction.aboutAsker());
                slots.put("their_words", introduction.theirs() ? quoted(about) : about);
                slots.put("about_target", sentence(introduction.forAsker()));
            }
            case Brief.Close close -> {
                first(slots, "first_name", close.to());
                slots.put("ask_topic", topic(close.topic()));
            }
        }
        slots.values().removeIf(String::isBlank);
        return slots;
    }

    private static void first(Map<String, String> slots, String slot, Party party) {
        FirstName.of(party).ifPresent(name -> slots.put(slot, name));
    }

    private static void about(Map<String, String> slots, Party party) {
        first(slots, "requester", party);
        party.name().ifPresent(name -> slots.put("requester_name", name));
    }

    /// In the middle of a sentence: "Heat storage, one call." is about heat storage, one call.
    private static String topic(String line) {
        String bare = line.strip().replaceAll("[.!?…]+$", "");
        boolean isSentence = bare.isEmpty() || line.indexOf('?') >= 0 || bare.length() > LONGEST_TOPIC;
        return isSentence
                ? ""
                : bare.matches("(?:An? |\\p{Lu}\\p{Ll}).*")
                        ? bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1)
                        : bare;
    }

    /// Somebody else's words in the owner's letter.
    private static String quoted(String words) {
        String bare = words.strip();
        return bare.isEmpty() || bare.matches("(?s)[\"“‘'].*") ? bare : "“" + bare + "”";
    }

    private static String sentence(String words) {
        return words.isBlank() || words.strip().matches("(?s).*[.!?…]") ? words.strip() : words.strip() + ".";
    }

    private static String inWords(LocalDate day, LocalDate today) {
        return Composer.day(day, today);
    }

    // ---- to whom

    private static IntroductionId answers(DoubleOptIn it, Brief brief) {
        boolean toAsker = brief instanceof Brief.Introduction
                || brief instanceof Brief.Close(Party to, var _) && to.equals(it.asker());
        return it.from().filter(_ -> toAsker).orElseGet(() -> it.id().letters());
    }

    private Envelope envelope(DoubleOptIn it, Brief brief) {
        return switch (brief) {
            case Brief.Question question -> fresh(List.of(question.to()), QUESTION);
            case Brief.Nudge nudge -> inThread(it, nudge.to(), QUESTION);
            case Brief.Introduction both ->
                fresh(
                        List.of(both.contact(), both.asker()),
                        "Introduction: " + both.asker().shown() + " and "
                                + both.contact().shown());
            case Brief.Close(Party to, var _) -> close(it, to);
        };
    }

    private Envelope close(DoubleOptIn it, Party to) {
        Party secret = to.equals(it.asker()) ? it.contact() : it.asker();
        Envelope envelope = it.from()
                .filter(_ -> to.equals(it.asker()))
                .flatMap(tables.introductions()::find)
                .map(filed -> addressing.envelope(
                        new Papers(tables).conversation(filed),
                        filed.introduction(),
                        ownership.owner(),
                        Framework.DIRECT_CLOSURE))
                .orElseGet(() -> inThread(it, to, CLOSE));
        boolean tells = to.equals(it.asker())
                && Discretion.names(
                        envelope.subject(), secret, to, ownership.owner().name());
        return new Envelope(
                envelope.from(),
                without(envelope.to(), secret),
                without(envelope.cc(), secret),
                without(envelope.bcc(), secret),
                tells ? CLOSE : envelope.subject(),
                envelope.inReplyTo(),
                envelope.references());
    }

    private static List<Party> without(List<Party> all, Party secret) {
        return all.stream()
                .filter(party -> secret.address().isEmpty() || !party.address().equals(secret.address()))
                .toList();
    }

    private Envelope fresh(List<Party> to, String subject) {
        return new Envelope(
                sender(), reachable(to.stream()), List.of(), List.of(), subject, Optional.empty(), List.of());
    }

    /// Where they were asked, if they were.
    private Envelope inThread(DoubleOptIn it, Party to, String otherwise) {
        return tables.messages().of(it.id().letters()).stream()
                .map(Kept::message)
                .filter(message -> !message.nature().isMachine())
                .filter(message -> message.from().address().equals(to.address())
                        || message.recipients().anyMatch(one -> one.address().equals(to.address())))
                .reduce((_, last) -> last)
                .map(message -> answering(message, to))
                .orElseGet(() -> fresh(List.of(to), otherwise));
    }

    private Envelope answering(Message message, Party to) {
        List<MessageId> references = Stream.concat(message.headers().references().stream(), Stream.of(message.id()))
                .distinct()
                .toList();
        String subject = message.subject();
        return new Envelope(
                sender(),
                reachable(Stream.of(to)),
                List.of(),
                List.of(),
                subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject,
                Optional.of(message.id()),
                references);
    }

    private static List<Party> reachable(Stream<Party> parties) {
        return parties.filter(party ->
                        party.address().filter(address -> address.contains("@")).isPresent())
                .toList();
    }

    /// The owner, by the first account that can send.
    private Party sender() {
        Owner owner = ownership.owner();
        Optional<String> address = tables.accounts()
                .sender()
                .flatMap(account -> account.address().address())
                .or(() -> owner.addresses().stream().sorted().findFirst());
        return new Party(
                Optional.of(owner.name())
                        .filter(name -> !name.isBlank())
                        .or(() -> address.isEmpty() ? Optional.of("you") : Optional.empty()),
                address);
    }

    // ---- what is read in it

    List<Finding> check(DoubleOptIn it, Brief brief, String text, KeptDraft draft) {
        var found = new ArrayList<>(discretion(it, brief, text));
        noticing.in(text, tone(it, brief), ONLY_FOR_ANSWERS).stream()
                .filter(finding -> finding.blocks() || !draft.kept().contains(KeptDraft.mark(finding)))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /// These look for what an answer has; a question to a contact answers nothing.
    private static final Set<String> ONLY_FOR_ANSWERS =
            Set.of("no-decision", "form-letter", "introducer-not-thanked", "undated-promise");

    private List<Finding> discretion(DoubleOptIn it, Brief brief, String text) {
        Owner owner = ownership.owner();
        return switch (brief) {
            case Brief.Question(Party to, Party about, var _, var _) -> reachable(text, about, to, owner);
            case Brief.Nudge(Party to, Party about) -> reachable(text, about, to, owner);
            case Brief.Introduction _ -> List.of();
            // An asker who withdrew is known to the contact, who was asked about them.
            case Brief.Close(Party to, var _) ->
                to.equals(it.asker()) || !it.asked()
                        ? Discretion.givenAway(text, it.party(sideOf(it, to).other()), to, owner.name())
                        : List.of();
        };
    }

    private static Side sideOf(DoubleOptIn it, Party party) {
        return party.equals(it.asker()) ? Side.ASKER : Side.CONTACT;
    }

    private static List<Finding> reachable(String text, Party about, Party to, Owner owner) {
        Set<String> known = new HashSet<>(owner.addresses());
        to.address().ifPresent(known::add);
        return Discretion.reachable(text, about, known);
    }

    private sendoff.tone.Situation tone(DoubleOptIn it, Brief brief) {
        Optional<Filed> from = it.from().flatMap(tables.introductions()::find);
        List<Message> theirs = from
                .filter(_ -> brief.letter() == Letter.CLOSE)
                .map(filed -> new Papers(tables).conversation(filed))
                .map(Conversation::messages)
                .orElse(List.of())
                .stream()
                .filter(message -> !ownership.owner().wrote(message))
                .toList();
        return sendoff.tone.Situation.of(
                        theirs, Optional.empty(), Optional.of(framework(brief)), Optional.of(ownership.owner()))
                .with(new People(
                        Optional.of(ownership.owner()),
                        Optional.empty(),
                        Optional.of(it.asker()),
                        Optional.of(it.contact()),
                        Set.of()));
    }
}
