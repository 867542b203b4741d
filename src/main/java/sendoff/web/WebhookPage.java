package sendoff.web;

/// The secret of a webhook that was made just now. No other page ever shows it.
public record WebhookPage(Frame frame, String host, String secret) {}
