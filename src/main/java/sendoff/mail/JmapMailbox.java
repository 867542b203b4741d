package sendoff.mail;

/// A mailbox of a JMAP account: what others call a folder.
///
/// @param folder named by its path, with `/` between the levels
public record JmapMailbox(String id, MailFolder folder) {}
