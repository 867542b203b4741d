package sendoff.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an assistant said when it called a tool. Whatever nobody asked for is named, rather than passed over.
record Arguments(Map<String, Object> values) {
    /// @throws Trouble if something is missing, unknown, too long or of another sort
    static Arguments of(List<Input> inputs, Map<String, Object> said) {
        said.keySet().stream()
                .filter(name -> inputs.stream().noneMatch(input -> input.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Trouble("There is no argument “" + name + "” here. " + known(inputs));
                });
        inputs.forEach(input -> check(input, Optional.ofNullable(said.get(input.name()))));
        return new Arguments(said);
    }

    private static String known(List<Input> inputs) {
        return inputs.isEmpty()
                ? "This tool takes none."
                : "There are: " + inputs.stream().map(Input::name).collect(Collectors.joining(", ")) + ".";
    }

    private static void check(Input input, Optional<Object> value) {
        if (value.isEmpty()) {
            if (input.needed()) {
                throw new Trouble("“" + input.name() + "” is missing: " + input.description());
            }
            return;
        }
        switch (input.sort()) {
            case TEXT -> checkText(input, value.get());
            case NUMBER -> checkNumber(input, value.get());
        }
    }

    private static void checkText(Input input, Object value) {
        if (!(value instanceof String text)) {
            throw new Trouble("“" + input.name() + "” has to be a text.");
        }
        if (text.length() > input.most()) {
            throw new Trouble("“" + input.name() + "” is too long: it has " + text.length() + " characters, and "
                    + input.most() + " are taken. Make it shorter.");
        }
        if (!input.words().isEmpty() && !input.words().contains(text)) {
            throw new Trouble("“" + text + "” is none of the words for “" + input.name() + "”: "
                    + String.join(", ", input.words()) + ".");
        }
    }

    private static void checkNumber(Input input, Object value) {
        boolean whole = value instanceof Integer || value instanceof Long;
        if (!whole || ((Number) value).longValue() < 0 || ((Number) value).longValue() > input.most()) {
            throw new Trouble("“" + input.name() + "” has to be a whole number from 0 to " + input.most() + ".");
        }
    }

    /// Empty where it is missing or blank.
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    /// @throws Trouble if it is blank
    String needed(String name) {
        return text(name).orElseThrow(() -> new Trouble("“" + name + "” is empty: say it."));
    }

    /// 0 where it is missing.
    int number(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> ((Number) value).intValue())
                .orElse(0);
    }
}
