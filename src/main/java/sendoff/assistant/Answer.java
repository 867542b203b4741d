package sendoff.assistant;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer as it comes in, piece by piece or at once. Knows the shapes of OpenAI, Ollama, llama.cpp, vLLM and LM
/// Studio.
final class Answer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 20_000;
    private static final String DONE = "[DONE]";

    private final String host;
    private final StringBuilder text = new StringBuilder();
    private Optional<String> trouble = Optional.empty();
    private boolean ended;
    private boolean refused;

    Answer(String host) {
        this.host = host;
    }

    /// One line of a stream of events (WHATWG, server-sent events); anything but data is passed over.
    void line(String line) {
        if (line.startsWith("data:")) {
            String data = line.substring("data:".length()).strip();
            if (data.equals(DONE)) {
                ended = true;
            } else if (!data.isEmpty()) {
                piece(data);
            }
        }
    }

    /// A piece of a stream, or a whole answer.
    void piece(String data) {
        JsonNode node;
        try {
            node = JSON.readTree(data);
        } catch (JacksonException e) {
            fail(host + " answered something that can’t be read. Is it an OpenAI-compatible address?");
            return;
        }
        JsonNode error = node.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            fail(host + " reported an error: " + shown(error) + ".");
            return;
        }
        JsonNode choice = node.path("choices").path(0);
        for (String place : new String[] {"delta", "message"}) {
            take(choice.path(place));
        }
        finish(choice.path("finish_reason"));
        if (text.length() > LONGEST) {
            fail(host + " answered far more than a letter.");
        }
    }

    private void take(JsonNode part) {
        if (part.path("tool_calls").size() > 0 || part.path("function_call").isObject()) {
            fail(host + " wanted to use tools. It may only write text, so nothing was done.");
        }
        if (part.path("refusal").isString()
                && !part.path("refusal").stringValue().isBlank()) {
            refused = true;
        }
        if (part.path("content").isString()) {
            text.append(part.path("content").stringValue());
        }
    }

    private void finish(JsonNode reason) {
        if (!reason.isString()) {
            return;
        }
        switch (reason.stringValue()) {
            case "stop" -> ended = true;
            case "length" -> fail(host + " stopped in the middle: its answer was longer than it may be.");
            case "content_filter" -> refused = true;
            case "tool_calls", "function_call" ->
                fail(host + " wanted to use tools. It may only write text, so nothing was done.");
            default -> ended = true;
        }
    }

    /// An error's own words, cut short: a stranger wrote them.
    private static String shown(JsonNode error) {
        String words =
                error.isString() ? error.stringValue() : error.path("message").asString("no reason given");
        String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    private void fail(String because) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(because);
        }
    }

    /// Nothing more needs to be read.
    boolean isOver() {
        return ended || trouble.isPresent();
    }

    Said said() {
        if (trouble.isPresent()) {
            return new Said.Nothing(trouble.get());
        }
        if (refused) {
            return new Said.Nothing("The model declined to write this. Your draft stands.");
        }
        if (!ended) {
            return new Said.Nothing("The answer of " + host + " broke off in the middle. Try it again.");
        }
        String letter = text.toString()
                .replace("\r\n", "\n")
                .replaceAll("(?s)<think>.*?</think>", "")
                .strip();
        return letter.isEmpty() ? new Said.Nothing(host + " answered with nothing.") : new Said.Text(letter);
    }
}
