package sendoff.compose;

/// Smooths what left-out sentences leave behind.
final class Tidy {
    private Tidy() {}

    static String text(String raw) {
        return raw.replaceAll("[ \\t]{2,}", " ")
                .replaceAll("(?m)^[ \\t]+|[ \\t]+$", "")
                .replaceAll("(?<=[?!]”)\\.(?=\\s)", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
