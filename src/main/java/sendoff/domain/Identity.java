package sendoff.domain;

/// How the owner writes from one of their addresses.
///
/// @param name      what they sign with there; empty for their usual name
/// @param signature lines below the letter; empty for none
public record Identity(String name, String signature) {
    public static final Identity USUAL = new Identity("", "");

    public Identity {
        name = name.strip();
        signature = signature.strip();
    }
}
