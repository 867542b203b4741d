package sendoff.connect;

import tools.jackson.databind.json.JsonMapper;

/// Reads what providers answer. Set up when the first one does: a short command never asks them.
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
