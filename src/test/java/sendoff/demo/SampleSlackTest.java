package sendoff.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.store.Queue;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

/// The workspace of the demo, from what lies in it to an answer posted there.
class SampleSlackTest {
    @TempDir
    Path home;

    @Test
    void its_asks_lie_on_the_desk_and_an_answer_is_posted_in_it() {
        try (var maren = new TestDesk(home, Cast.TUESDAY.toInstant());
                var slack = SampleSlack.start(maren.clock)) {
            maren.desk.ownership().set(maren.desk.ownership().preferences().ownedBy(SampleMail.OWNER));
            slack.connect(maren.desk);

            List<Queue.Row> asks = maren.queue();
            assertThat(asks).extracting(Queue.Row::requester).containsExactlyInAnyOrder("Sanne Visser", "Sanne Visser");
            assertThat(maren.tables.introductions().all())
                    .hasSize(3)
                    .allSatisfy(
                            filed -> assertThat(filed.introduction().channel()).isEqualTo(Channel.SLACK));

            var direct = maren.tables.introductions().all().stream()
                    .filter(filed ->
                            filed.isOwed() && filed.introduction().ask().line().contains("shore power"))
                    .findFirst()
                    .orElseThrow();
            maren.desk.answering().choose(direct.id(), Framework.DIRECT_CLOSURE, true);
            maren.desk
                    .approving()
                    .approve(direct.id(), "Thank you, Sanne. I make no introductions there this year.", true);
            maren.clock.pass(Duration.ofMinutes(2));
            maren.desk.sending().round();

            assertThat(slack.last(SampleSlack.WITH_SANNE)).contains("no introductions there this year");
        }
    }
}
