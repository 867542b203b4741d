package sendoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.testing.Cast;
import sendoff.testing.FakeJmap;
import sendoff.testing.TestDesk;

class WiringTest {
    private static final Instant NINE = Instant.parse("2026-11-17T09:00:00Z");

    @TempDir
    Path home;

    @Test
    void letters_carry_the_time_where_the_owner_is() {
        try (var server = FakeJmap.start();
                var ada = new TestDesk(home, NINE)) {
            var preferences = ada.desk.ownership().preferences();
            ada.desk
                    .ownership()
                    .set(preferences.withDays(
                            ZoneId.of("Asia/Tokyo"),
                            preferences.workDays(),
                            preferences.holidays(),
                            preferences.daysOff()));
            ada.desk.connecting().keep(server.account(), FakeJmap.SECRET);
            var post = new MailPost(
                    Keyring.standard(ada.tables, ada.clock), ada.tables.files(), () -> Wiring.zone(ada.tables));

            post.carry(server.account(), reply(), NINE);

            assertThat(server.store.sent)
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.text()).contains("17 Nov 2026 18:00:00 +0900"));
        }
    }

    private static Reply.Approved reply() {
        var envelope = new Envelope(
                Cast.ADA, List.of(Cast.CARLA), List.of(), List.of(), "Re: A call", Optional.empty(), List.of());
        return new Reply.Draft(Cast.introductionId(1), envelope, "Thank you.")
                .approve(List.of(), new MessageId("answer@example.com"));
    }
}
