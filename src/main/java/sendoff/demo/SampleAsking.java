package sendoff.demo;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.outsiders.Asking;
import sendoff.domain.PageRequest;
import sendoff.domain.PageRequest.Want;
import sendoff.domain.Party;
import sendoff.domain.RequestPage;

/// The sample owner's request page, open, and a stranger who asked there and confirmed it.
final class SampleAsking {
    private SampleAsking() {}

    static void open(Desk desk) {
        desk.asking()
                .set(new RequestPage(
                        "maren",
                        true,
                        "I run Tidewell, software for ports and forwarders. I like to help founders in freight, grids and"
                                + " carbon accounts, and I make a few introductions a month between people I know well. I"
                                + " take no advisory seats this year and do not travel to speak in winter.",
                        true,
                        true,
                        Optional.of(new RequestPage.Letter(
                                Asking.standardLetter(), desk.clock().instant())),
                        Optional.empty()));
        var calendar = desk.ownership().calendar();
        LocalDate soon = calendar.plusBusinessDays(calendar.dayOf(desk.clock().instant()), 4);
        var token = new StringBuilder();
        desk.asking()
                .ask(
                        new PageRequest(
                                Party.of("Oskar Lindqvist", "oskar@nordicgriddays.example"),
                                Want.SOMETHING_ELSE,
                                "Speak at Nordic Grid Days in Malmö on 4 February",
                                "Our audience is 200 grid planners. Your talk on freight data is the one they quote to us."
                                        + " We have asked two others about the same slot and have not heard back.",
                                "A room of people who buy forecasting software.",
                                Optional.of(45),
                                Optional.of(soon),
                                Optional.of("https://nordicgriddays.example/talks")),
                        "sample",
                        word -> token.append(word).toString(),
                        Object::toString);
        desk.asking().confirm(token.toString(), Object::toString);
    }
}
