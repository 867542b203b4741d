package sendoff.demo;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.OptInState.Went;
import sendoff.domain.Party;

/// Introductions that the sample owner makes between others, one in every state. Each came there as it would in life:
/// by a letter that left, an answer that came in, a word of hers.
final class SampleIntroductions {
    private static final Gain SURE = new Gain(Optional.of(95), "");

    private final Desk desk;
    private final Introducing introducing;

    private SampleIntroductions(Desk desk) {
        this.desk = desk;
        this.introducing = desk.introducing();
    }

    static void make(Desk desk) {
        var sample = new SampleIntroductions(desk);
        sample.guards();
        sample.ended();
        sample.underWay();
        desk.introducing().letStand();
    }

    private void guards() {
        guard("Sanne de Wit", "Ports and shore power, with a budget; no recruiters", 2, Period.MONTH, Optional.empty());
        guard("Ana Kovač", "Soil science; students with a question, not a CV", 2, Period.MONTH, Optional.empty());
        guard("Henrik Aalto", "Tariffs, regulators, Nordic pilots", 2, Period.MONTH, Optional.empty());
        guard("Lucía Ferrer", "First grants, field trials in Spain", 3, Period.QUARTER, Optional.empty());
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        guard(
                "Mirela Popescu",
                "Battery reuse, factory visits; nothing this quarter",
                2,
                Period.QUARTER,
                Optional.of(Period.QUARTER.refills(today)));
    }

    private void guard(String name, String gladOf, int times, Period per, Optional<LocalDate> until) {
        desk.guarding().say(address(name), name, gladOf, Optional.of(new Limit(times, per)), until);
    }

    /// Done, closed and dropped.
    private void ended() {
        DoubleOptInId done = asked("Otto Reimann", "Sanne de Wit", "Shore power in small harbours");
        answers(done, "Sanne de Wit", "Yes, happy to. Put us in touch.");
        introducing.sentElsewhere(done);
        introducing.went(done, Went.WELL, "They share a stand in Rotterdam.");

        DoubleOptInId closed = asked("Grace Wanjiru", "Ana Kovač", "Seed investors in Nairobi");
        answers(closed, "Ana Kovač", "I'd rather not, thank you for asking me first.");
        introducing.sentElsewhere(closed);

        DoubleOptInId idea = begin(false, "Aya Lindholm", "Sanne de Wit", "A thesis on cold ironing");
        introducing.sentElsewhere(idea);
        answers(idea, "Sanne de Wit", "No, not for me.");
    }

    private void underWay() {
        begin(true, "Baek Jun-ho", "Sanne de Wit", "Pilot customers in ports");
        begin(true, "Piet Hansma", "Elena Marchetti", "A first job in tariff models");

        asked("Rosa Quispe", "Henrik Aalto", "Tariff models, one call");
        introducing.sentElsewhere(asked("Temitope Bello", "Ana Kovač", "Reading group on soil carbon"));

        DoubleOptInId heard = asked("Ilse Brandt", "Henrik Aalto", "A regulator who answers");
        answers(heard, "Henrik Aalto", "Yes, but what would she want from me, and how long would it take?");

        DoubleOptInId agreed = asked("Femi Adewale", "Lucía Ferrer", "Grant writing for field trials");
        answers(agreed, "Lucía Ferrer", "Gladly, after the 20th.");

        DoubleOptInId introduced = asked("Jasper Nguyen", "Mirela Popescu", "Second-life batteries");
        answers(introduced, "Mirela Popescu", "Sure, go ahead.");
        introducing.sentElsewhere(introduced);

        DoubleOptInId refused = asked("Bao-Yi Chen", "Lucía Ferrer", "A reference for Andalusia");
        answers(refused, "Lucía Ferrer", "Unfortunately I have to pass on this one.");
    }

    private DoubleOptInId begin(boolean asked, String asker, String contact, String about) {
        return introducing.begin(new Wish(
                Optional.empty(),
                asked,
                Party.of(asker, address(asker)),
                Party.of(contact, address(contact)),
                about,
                "I work on " + about.substring(0, 1).toLowerCase(Locale.ROOT) + about.substring(1)
                        + " and would like to compare notes.",
                new Gain(SURE.sure(), "Ten years of it, and an honest eye"),
                SURE));
    }

    private DoubleOptInId asked(String asker, String contact, String about) {
        DoubleOptInId id = begin(true, asker, contact, about);
        introducing.sentElsewhere(id);
        return id;
    }

    /// The contact writes back.
    private void answers(DoubleOptInId id, String contact, String words) {
        String question = introducing.letters(id).getFirst().value();
        String raw = String.join(
                "\r\n",
                "From: =?UTF-8?B?" + encoded(contact) + "?= <" + address(contact) + ">",
                "To: "
                        + SampleMail.OWNER.addresses().stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow(),
                "Subject: Re: A private question",
                "Message-ID: <answer-" + id + "@people.example>",
                "In-Reply-To: <" + question + ">",
                "Date: " + RFC_1123_DATE_TIME.format(desk.clock().instant().atZone(ZoneOffset.UTC)),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "",
                words,
                "");
        var sack = desk.receiving().sack();
        sack.take(raw.getBytes(StandardCharsets.UTF_8), List.of());
        sack.empty(_ -> {});
    }

    /// As RFC 2047 has it.
    private static String encoded(String name) {
        return Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String[] parts = plain.toLowerCase(Locale.ROOT).split(" ", 2);
        return parts[0] + "@" + parts[1].replaceAll("[^a-z]+", "") + ".example";
    }
}
