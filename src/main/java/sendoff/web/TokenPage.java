package sendoff.web;

/// A token that was made just now. No other page ever shows it.
///
/// @param may  `reads and proposes`
/// @param base where the programs' interface begins
public record TokenPage(Frame frame, String name, String may, String secret, String base) {}
