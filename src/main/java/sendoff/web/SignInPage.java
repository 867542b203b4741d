package sendoff.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing in at Google or Microsoft: first the owner's own app there, then the way over there, or a code.
///
/// @param id       of the provider, such as `google`
/// @param name     as people call it
/// @param needs    what it asks for
/// @param typed    how the mailbox was described before, and the app, without secrets
/// @param problem  what is wrong, or empty
/// @param redirect the address that has to be registered with the app
/// @param go       where to agree, once it was begun
/// @param code     what to type in where, once it was begun
/// @param far      the browser seems to be on another machine than the desk
public record SignInPage(
        Frame frame,
        String id,
        String name,
        Needs needs,
        Map<String, String> typed,
        String problem,
        String redirect,
        Optional<String> go,
        Optional<Code> code,
        boolean far) {
    private static final List<String> MAILBOX = List.of(
            "account",
            "name",
            "address",
            "login",
            "imap-host",
            "imap-port",
            "imap-security",
            "imap-fingerprint",
            "smtp-host",
            "smtp-port",
            "smtp-security",
            "smtp-fingerprint",
            "folders");

    public SignInPage {
        typed = Map.copyOf(typed);
    }

    /// @param secret    a client secret
    /// @param kept      the one entered before will do
    /// @param tenants   a directory
    /// @param devices   nothing, where it has codes
    /// @param passwords nothing, where it takes app passwords as well
    public record Needs(boolean secret, boolean kept, boolean tenants, boolean devices, boolean passwords) {}

    /// @param every seconds between two looks whether it was typed in
    public record Code(String shown, String where, String every) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The fields that describe the mailbox.
    public List<String> mailbox() {
        return MAILBOX.stream().filter(typed::containsKey).toList();
    }

    public boolean isGoogle() {
        return id.equals("google");
    }
}
