package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.mail.SlackConnection;
import sendoff.testing.FakeSlack;
import sendoff.testing.FakeSocket;

class SlackSocketTest {
    private static final int PATIENCE = 20;

    FakeSlack slack;
    FakeSocket news;
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    SlackSocket socket;

    @BeforeEach
    void open() {
        news = new FakeSocket();
        slack = new FakeSlack().tellsAt(news.address());
        socket = SlackSocket.start(this::where, new SlackSocket.Listener() {
            @Override
            public void said(String conversation, Optional<String> thread) {
                said.add(conversation + thread.map(stamp -> " in " + stamp).orElse(""));
            }

            @Override
            public void connected(boolean now) {}
        });
    }

    private URI where() {
        try (var connection = SlackConnection.open(slack.api(), FakeSlack.APP_TOKEN)) {
            return connection.socket();
        }
    }

    @AfterEach
    void close() {
        socket.close();
        slack.close();
        news.close();
    }

    @Test
    void what_slack_tells_is_acknowledged_and_names_the_conversation() throws InterruptedException {
        news.isConnected().tells("envelope-1", "D0CARLA99");

        assertThat(said.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("D0CARLA99");
        assertThat(news.hears()).isEqualTo("{\"envelope_id\":\"envelope-1\"}");
    }

    @Test
    void what_is_no_news_is_passed_over() throws InterruptedException {
        news.isConnected().say("no json");
        news.say("{\"type\":\"events_api\",\"payload\":[]}");
        news.tells("envelope-2", "C0PORTS01");

        assertThat(said.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("C0PORTS01");
        assertThat(news.hears()).contains("envelope-2");
    }

    @Test
    void the_thread_is_named_whether_something_was_said_changed_or_deleted_in_it() throws InterruptedException {
        news.isConnected().tellsOf("C0PORTS01", "\"thread_ts\":\"1763000000.000100\"");
        news.tellsOf("C0PORTS01", "\"subtype\":\"message_changed\",\"message\":{\"thread_ts\":\"1763000000.000200\"}");
        news.tellsOf(
                "C0PORTS01",
                "\"subtype\":\"message_deleted\",\"previous_message\":{\"thread_ts\":\"1763000000.000300\"}");

        for (String stamp : List.of("1763000000.000100", "1763000000.000200", "1763000000.000300")) {
            assertThat(said.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("C0PORTS01 in " + stamp);
        }
    }

    @Test
    void it_connects_anew_when_slack_asks_for_it() throws InterruptedException {
        news.isConnected().asksToConnectAnew();

        news.isConnected().tells("envelope-3", "D0CARLA99");

        assertThat(said.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("D0CARLA99");
        assertThat(slack.asked("apps.connections.open")).hasSize(2);
    }
}
