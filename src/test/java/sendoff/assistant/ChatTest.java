package sendoff.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.testing.FakeModel;

/// The shapes are those that OpenAI, Ollama, llama.cpp, vLLM and LM Studio send.
class ChatTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Chat.Patience PATIENT = new Chat.Patience(LONG, LONG, LONG, LONG);
    private static final Chat.Patience HASTY =
            new Chat.Patience(LONG, LONG, Duration.ofMillis(200), Duration.ofSeconds(20));
    private static final List<Line> LINES = List.of(new Line("user", "Dear Carla"));

    private static Said ask(FakeModel model) {
        return ask(model, PATIENT);
    }

    private static Said ask(FakeModel model, Chat.Patience patience) {
        try (model) {
            return new Chat(Where.of(model.address(), "m"), "k3y", patience).ask(LINES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String because(Said said) {
        return said instanceof Said.Nothing(String because) ? because : "";
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "OpenAI, with a role, no content and a usage chunk",
                        "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null},\"finish_reason\":null}]}\n\n"
                                + "data: {\"choices\":[{\"delta\":{\"content\":\"Dear Carla\"}}]}\n\n"
                                + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                                + "data: {\"choices\":[],\"usage\":{\"total_tokens\":9}}\n\ndata: [DONE]\n\n"),
                Arguments.of(
                        "Ollama, thinking aloud",
                        "data: {\"choices\":[{\"delta\":{\"content\":\"<think>hm, \\nwell</think>\\n\"}}]}\n\n"
                                + "data: {\"choices\":[{\"delta\":{\"content\":\"Dear Carla\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"),
                Arguments.of(
                        "llama.cpp, with CRLF and no end mark",
                        "data: {\"choices\":[{\"delta\":{\"content\":\"Dear \"}}]}\r\n\r\n"
                                + "data: {\"choices\":[{\"delta\":{\"content\":\"Carla\"},\"finish_reason\":\"stop\"}]}\r\n\r\n"),
                Arguments.of(
                        "vLLM, with a comment and an own field",
                        ": ping\n\ndata: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\n\n"
                                + "event: message\ndata: {\"choices\":[{\"delta\":{\"content\":\"Dear Carla\"}}]}\n\ndata: [DONE]\n\n"),
                Arguments.of(
                        "LM Studio, without a space after the colon",
                        "data:{\"choices\":[{\"delta\":{\"content\":\"Dear Carla\"}}]}\n\ndata:[DONE]\n\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void every_servers_stream_is_read(String server, String events) {
        assertThat(ask(FakeModel.streaming(events))).as(server).isEqualTo(new Said.Text("Dear Carla"));
    }

    @Test
    void an_answer_at_once_is_read_as_well() {
        assertThat(ask(FakeModel.refusing(
                        "200 OK",
                        "{\n\"choices\":[{\"message\":{\"content\":\"Dear Carla\"},\n\"finish_reason\":\"stop\"}]}")))
                .isEqualTo(new Said.Text("Dear Carla"));
    }

    @Test
    void a_character_cut_in_two_pieces_is_whole_again() {
        byte[] events = "data: {\"choices\":[{\"delta\":{\"content\":\"får\"}}]}\n\ndata: [DONE]\n\n"
                .getBytes(StandardCharsets.UTF_8);
        int middle = new String(events, StandardCharsets.ISO_8859_1).indexOf('\u00c3') + 1;
        assertThat(ask(FakeModel.answering(out -> {
                    FakeModel.head(out, "200 OK", "text/event-stream");
                    out.write(events, 0, middle);
                    out.flush();
                    out.write(events, middle, events.length - middle);
                })))
                .isEqualTo(new Said.Text("får"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("401 Unauthorized", "{}", "does not accept the key"),
                Arguments.of("404 Not Found", "{\"error\":\"model not found\"}", "knows no such address or model"),
                Arguments.of("429 Too Many Requests", "", "is asked too often"),
                Arguments.of("503 Service Unavailable", "<html>", "has trouble of its own (503)"),
                Arguments.of("302 Found\r\nLocation: http://127.0.0.1:1/", "", "points to another address"),
                Arguments.of("200 OK", "<html>hello</html>", "can’t be read"),
                Arguments.of(
                        "200 OK", "{\"error\":{\"message\":\"out of memory\"}}", "reported an error: out of memory"),
                Arguments.of("200 OK", "{\"choices\":[]}", "broke off"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_is_told_in_words(String status, String body, String words) {
        assertThat(because(ask(FakeModel.refusing(status, body)))).contains(words);
    }

    @Test
    void half_a_stream_is_not_a_letter() {
        assertThat(because(ask(FakeModel.streaming(
                        "data: {\"choices\":[{\"delta\":{\"content\":\"Dear Carla, I w\"}}]}\n\n"))))
                .contains("broke off in the middle");
    }

    @Test
    void an_answer_cut_at_its_limit_is_not_a_letter() {
        assertThat(because(ask(FakeModel.streaming(
                        "data: {\"choices\":[{\"delta\":{\"content\":\"Dear\"},\"finish_reason\":\"length\"}]}\n\n"))))
                .contains("longer than it may be");
    }

    @Test
    void an_error_in_the_middle_ends_it() {
        assertThat(because(ask(FakeModel.streaming("data: {\"choices\":[{\"delta\":{\"content\":\"Dear\"}}]}\n\n"
                        + "event: error\ndata: {\"error\":{\"message\":\"overloaded\"}}\n\n"))))
                .contains("reported an error: overloaded");
    }

    @Test
    void tools_are_never_called() {
        assertThat(
                        because(
                                ask(
                                        FakeModel.streaming(
                                                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":{\"name\":\"send_mail\"}}]}}]}\n\n"))))
                .contains("wanted to use tools. It may only write text");
    }

    @Test
    void a_refusal_leaves_the_draft_as_it_is() {
        assertThat(because(ask(FakeModel.streaming("data: {\"choices\":[{\"delta\":{\"refusal\":\"I can't\"}}]}\n\n"
                        + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"))))
                .isEqualTo("The model declined to write this. Your draft stands.");
    }

    @Test
    void endless_talk_is_cut_off() {
        var piece = "data: {\"choices\":[{\"delta\":{\"content\":\"" + "bla ".repeat(1_000) + "\"}}]}\n\n";
        assertThat(because(ask(FakeModel.answering(out -> {
                    FakeModel.head(out, "200 OK", "text/event-stream");
                    while (true) {
                        out.write(piece.getBytes(StandardCharsets.UTF_8));
                    }
                }))))
                .contains("far more than a letter");
    }

    @Test
    void silence_in_the_middle_is_not_waited_for() {
        var over = new CountDownLatch(1);
        try {
            assertThat(because(ask(
                            FakeModel.answering(out -> {
                                FakeModel.head(out, "200 OK", "text/event-stream");
                                out.write("data: {\"choices\":[{\"delta\":{\"content\":\"De\"}}]}\n\n"
                                        .getBytes(StandardCharsets.UTF_8));
                                out.flush();
                                over.await(20, TimeUnit.SECONDS);
                            }),
                            HASTY)))
                    .contains("fell silent in the middle");
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_server_that_is_down_is_named() throws InterruptedException {
        var said = new Chat(Where.of("http://127.0.0.1:1/v1", "m"), "", PATIENT).ask(LINES);

        assertThat(because(said)).startsWith("127.0.0.1:").contains("can’t be reached: is it running?");
    }

    @Test
    void cancelling_ends_the_wait_at_once() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var ended = new AtomicReference<String>("");
        try (var model = FakeModel.answering(out -> {
            FakeModel.head(out, "200 OK", "text/event-stream");
            asked.countDown();
            over.await(20, TimeUnit.SECONDS);
        })) {
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    new Chat(Where.of(model.address(), "m"), "", PATIENT).ask(LINES);
                } catch (InterruptedException e) {
                    ended.set("cancelled");
                }
            });
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            assertThat(thread.join(LONG)).isTrue();
            assertThat(ended).hasValue("cancelled");
        } finally {
            over.countDown();
        }
    }

    @Test
    void the_key_goes_along_and_nothing_tells_about_this_machine() {
        var model = FakeModel.saying("Dear Carla");
        ask(model);

        assertThat(model.heads()).singleElement().asString().contains("Authorization: Bearer k3y");
        assertThat(model.asked())
                .singleElement()
                .asString()
                .contains("Dear Carla")
                .contains("\"stream\":true");
    }
}
