package sendoff.demo;

import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.people.Knowing;
import sendoff.desk.people.Who;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.Person.Facts;
import sendoff.domain.Relationship;

/// What the sample owner wrote down about some of those who write to her.
final class SamplePeople {
    private SamplePeople() {}

    static void know(Desk desk) {
        Knowing knowing = desk.knowing();
        write(
                knowing,
                "hannah.brandt@nordwaerme.example",
                "Hannah Brandt",
                new Facts(
                        Optional.of(Relationship.COLLEAGUE),
                        "Head of storage",
                        "Nordwärme",
                        "We shared an office in Kiel, 2014 to 2017",
                        "Her introductions are always worth a look."));
        write(
                knowing,
                "jasper@secondcell.example",
                "Jasper Nguyen",
                new Facts(
                        Optional.of(Relationship.FRIEND),
                        "Founder",
                        "Second Cell",
                        "At the battery fair in Rotterdam",
                        ""));
        write(
                knowing,
                "dmitri@ozols.example",
                "Dmitri Ozols",
                new Facts(
                        Optional.of(Relationship.MENTOR),
                        "",
                        "",
                        "He read the very first plan of Tidewell",
                        "Prefers a letter to a call."));
        knowing.guard(
                new Who.At("jasper@secondcell.example"),
                "Battery reuse, factory visits; no recruiters",
                Optional.of(new Limit(1, Period.MONTH)),
                Optional.empty());
        // She writes from two addresses; of Anselm Vogt the desk only asks whether he does.
        knowing.merge(new Who.At("rosa.quispe@altiplanogrid.example"), new Who.At("rosa.quispe@people.example"));
        knowing.letStand();
    }

    private static void write(Knowing knowing, String address, String name, Facts facts) {
        knowing.write(new Who.At(address), name, facts);
    }
}
