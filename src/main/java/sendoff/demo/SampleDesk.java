package sendoff.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.Availability;
import sendoff.domain.Party;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;

/// The desk of the sample owner, ready to use: who she is, and where her mail lies.
public final class SampleDesk {
    private SampleDesk() {}

    /// Sets what the owner would have set on the first page, and connects her mailbox.
    public static void settle(Desk desk, SampleServer server) {
        var ownership = desk.ownership();
        ownership.set(ownership.preferences().ownedBy(SampleMail.OWNER));
        ownership.set(new Availability(List.of("Tuesday 10:00", "Thursday 15:30"), ""));
        SamplePlan.write(desk.giving());
        SampleWords.lay(desk);
        desk.connecting().keep(server.account(), server.secret());
    }

    /// A time for the review, somebody in each of its parts, and an exercise in its second week.
    public static void practise(Desk desk) {
        SamplePractice.begin(desk);
    }

    /// Programs that may look, and what one of them proposes.
    public static void letProgramsIn(Desk desk) {
        SamplePrograms.letIn(desk);
    }

    /// Introductions between others, one in every state.
    public static void introduce(Desk desk) {
        SampleIntroductions.make(desk);
        SampleAsking.open(desk);
        SampleStatements.publish(desk);
        SampleAutoReply.set(desk);
    }

    /// What mail does not tell: an export of LinkedIn, and a look there once a week.
    public static void bring(Desk desk) {
        SampleLinkedIn.bring(desk);
    }

    /// Promises in every state, beside those that are read in the sample mail.
    public static void promise(Desk desk) {
        var calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(desk.clock().instant());
        var keeping = desk.keeping();
        noted(desk, "Bao-Yi Chen", What.SEND, "I'll send you the hiring checklist", today);
        noted(desk, "Winnie Odhiambo", What.SEND, "I'll send you our load curves", calendar.plusBusinessDays(today, 2));
        noted(desk, "Anselm Vogt", What.OTHER, "I'll look at the pilot again in January", today.plusDays(60));
        keeping.move(
                noted(desk, "Rosa Quispe", What.SEND, "You'll have the two articles on tariffs", today.plusDays(1)),
                calendar.plusBusinessDays(today, 4));
        keeping.beginClosing(
                noted(desk, "Nadia Rahimi", What.INTRODUCE, "I'll find you a mentor in hardware", today.plusDays(2)));
        keeping.kept(noted(desk, "Femi Adewale", What.INTRODUCE, "I'll introduce you to a grant writer", today));
        keeping.closed(noted(desk, "Ilse Brandt", What.INTRODUCE, "I'll ask around for a co-founder", today));
        keeping.withdraw(noted(desk, "Pieter Claes", What.OTHER, "I'll be at the meet-up", today));
        keeping.note(
                false,
                Party.of("Ibrahim Sesay", "ibrahim@sesay.example"),
                new PromiseMade(What.SEND, "You'll have my notes on the term sheet", Optional.of(today.plusDays(3))));
        keeping.open().stream()
                .filter(promise -> promise.state() instanceof PromiseState.Unconfirmed)
                .skip(2)
                .forEach(promise -> keeping.confirm(promise.id()));
        keeping.letStand();
        SamplePeople.know(desk);
        SampleMonth.pass(desk);
    }

    private static PromiseId noted(Desk desk, String name, What what, String words, LocalDate due) {
        String address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@people.example";
        return desk.keeping()
                .note(true, Party.of(name, address), new PromiseMade(what, words, Optional.of(due)))
                .id();
    }
}
