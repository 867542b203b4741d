package sendoff.testing;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// Invented mail of very few people about very few things, half of it without the headers that say what it answers: so
/// that as much as possible could belong together. The same number gives the same mail.
public final class WildMail {
    public static final Owner OWNER = new Owner("Ada Lindqvist", Set.of("ada@example.com", "ada@work.example"));

    private static final OffsetDateTime BEGINS = OffsetDateTime.parse("2026-06-01T08:00:00Z");
    private static final List<Party> PEOPLE = List.of(
            Party.of("Ben Okafor", "ben@example.org"),
            Party.of("Okafor, Ben", "ben@home.example"),
            Party.of("Carla Reyes", "carla@example.net"),
            Party.of("Carla", "carla@work.example"),
            Party.of("Dev Malhotra", "dev@cold.example"),
            Party.of("The Of", "small@example.org"),
            Party.of("Gus Holm", "gus@example.net"),
            Party.of("Hanna Holm", "hanna@example.net"),
            Party.at("nobody@example.net"),
            Party.of("Ivo Petrov", "ivo@lab.example"));
    private static final List<Party> ADA = List.of(
            Party.of("Ada Lindqvist", "ada@example.com"),
            Party.of("Ada Lindqvist", "ada@example.com"),
            Party.of("A. Lindqvist", "ada@work.example"),
            Party.of("Dr Ada Lindqvist-Berg", "ada@work.example"));
    private static final List<String> SUBJECTS = List.of(
            "Heat storage in Spain",
            "Hello",
            "Introduction",
            "A call about climate tech",
            "Re: A call about climate tech",
            "Re: Hello",
            "Fwd: Heat storage in Spain",
            "Another matter",
            "Message from Carla Reyes");
    private static final List<String> SENTENCES = List.of(
            "Could we have a call of thirty minutes about heat storage next week?",
            "I would like to introduce Carla Reyes, who works on heat storage in Spain.",
            "Please meet Gus Holm and Hanna Holm, who build small turbines together.",
            "Thank you for your letter, that is very kind of you and helps me a lot.",
            "Yes, agreed.",
            "Could you introduce me to Ivo Petrov, whose laboratory measures turbines?",
            "I will send you the numbers of the turbines by Friday next week.",
            "One more question about something else entirely: banks in Lagos?",
            "My colleague Ben Okafor (ben@home.example) told me about your work on banks.",
            "No longer needed, please disregard what I wrote.",
            "We met in Lagos in spring and spoke of banks, turbines and storage.",
            "Dev Malhotra can offer you leads for your pipeline at half the price.",
            "I can't take this on, and wish you all the best with it.",
            "Sent from a small telephone while walking along the river bank.");

    /// One in so many has people whose names are hard to look for, and an owner of several names.
    private static final int HARD = 5;
    /// One in so many has only few people, who are in everything.
    private static final int CLOSE = 3;
    private static final List<String> FIRST = List.of("Asha", "Bruno", "Celia", "Dario", "Elin", "Farah");
    private static final List<String> LAST = List.of("Adler", "Brandt", "Costa", "Duarte", "Eriksen", "Ferrari");

    private final Random chance;
    private final List<Party> people;
    private final List<Party> own;
    private int known;
    private final List<Message> letters = new ArrayList<>();

    public WildMail(int seed) {
        chance = new Random(seed);
        boolean hard = seed % HARD == 0;
        people = new ArrayList<>(
                hard
                        ? PEOPLE
                        : PEOPLE.stream()
                                .filter(party -> !party.isAt("small@example.org"))
                                .toList());
        if (seed % CLOSE != 0) {
            FIRST.forEach(first -> LAST.forEach(
                    last -> people.add(Party.of(first + " " + last, first + "." + last + "@example.net"))));
        }
        own = hard ? ADA : ADA.subList(0, 2);
    }

    public List<Message> letters(int many) {
        known = many + many / 10;
        int days = 20 + chance.nextInt(400);
        while (letters.size() < many) {
            letters.add(letter(letters.size(), BEGINS.plus(Duration.ofMinutes(chance.nextInt(days * 1440)))));
        }
        return List.copyOf(letters);
    }

    private Message letter(int n, OffsetDateTime at) {
        boolean mine = chance.nextInt(3) == 0;
        Party from = mine ? one(own) : one(people);
        List<Party> to = mine ? List.of(one(people)) : List.of(one(own));
        List<Party> cc = chance.nextInt(3) == 0 ? List.of(one(people)) : List.of();
        Optional<MessageId> answered = chance.nextInt(3) == 0 ? Optional.of(anId()) : Optional.empty();
        List<MessageId> references = chance.nextInt(3) == 0
                ? Stream.generate(this::anId).limit(1 + chance.nextInt(3)).toList()
                : answered.stream().toList();
        Nature nature = chance.nextInt(12) == 0 ? new Nature(true, false, Notice.NOTIFICATION) : Nature.PERSONAL;
        Party author = nature.automatic() ? Party.of(one(people).shown(), "messages-noreply@linkedin.com") : from;
        return new Message(
                new MessageId("wild" + n + "@example.org"),
                chance.nextInt(15) == 0 ? Channel.LINKEDIN : Channel.EMAIL,
                // Some of one moment.
                chance.nextInt(5) == 0 && n > 0 ? one(letters).at() : at,
                new Message.Headers(author, to, cc, List.of(), List.of(), one(SUBJECTS), answered, references),
                text(),
                Optional.empty(),
                nature,
                List.of(),
                List.of());
    }

    /// Of a letter that is there, or of one that never comes.
    private MessageId anId() {
        return new MessageId("wild" + chance.nextInt(known) + "@example.org");
    }

    private MessageText text() {
        String own = some(1 + chance.nextInt(3))
                + (chance.nextInt(4) == 0 ? " " + personal() : "")
                + (chance.nextInt(4) == 0 ? " Have you met " + one(people).shown() + " of the turbines?" : "");
        String quoted = chance.nextInt(4) == 0 && !letters.isEmpty()
                ? "> " + one(letters).text().own().replace(". ", ".\n> ")
                : "";
        return new MessageText(own, quoted, "", "");
    }

    /// What nobody else writes.
    private String personal() {
        return "My number for all of this is " + chance.nextInt(10_000) + ", as I have said before.";
    }

    private String some(int many) {
        return String.join(
                " ", Stream.generate(() -> one(SENTENCES)).limit(many).toList());
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
