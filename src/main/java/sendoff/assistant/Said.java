package sendoff.assistant;

/// What came of asking.
public sealed interface Said {
    /// Text and nothing else: calls of tools are never carried out.
    record Text(String text) implements Said {}

    /// @param because what happened and what to do, in words for the owner
    record Nothing(String because) implements Said {}
}
