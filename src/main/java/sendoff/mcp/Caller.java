package sendoff.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.desk.programs.Admitting;
import sendoff.domain.ApiToken;
import sendoff.domain.ApiToken.Scope;

/// Who asks: a program that showed a token of this desk, or one that was started on this machine without.
///
/// @param token looked up at every call, so that a token that was revoked is refused at once
record Caller(Supplier<Optional<ApiToken>> token) {
    private static final String KEY = "sendoff.caller";

    /// Whoever can start a command on this machine may look at the desk with it, and no more.
    static final Caller NAMELESS = new Caller(Optional::empty);

    /// @param shown as the program was given it
    static Caller showing(String shown, Admitting admitting) {
        return new Caller(() -> Optional.of(admitting
                .admit(shown)
                .orElseThrow(() -> new Trouble("Your token is unknown, revoked or over. The person sees their tokens"
                        + " under Settings, Programs, and can make you a new one."))));
    }

    static Caller with(ApiToken token) {
        return new Caller(() -> Optional.of(token));
    }

    McpTransportContext context() {
        return McpTransportContext.create(Map.of(KEY, this));
    }

    static Caller of(McpTransportContext context) {
        return context.get(KEY) instanceof Caller caller ? caller : NAMELESS;
    }

    /// @throws Trouble if it may not
    void mayRead() {
        token.get().filter(one -> !one.may(Scope.READ)).ifPresent(one -> {
            throw new Trouble(lacks(one, Scope.READ));
        });
    }

    /// The token under whose name something is proposed.
    ///
    /// @throws Trouble if there is none that may
    ApiToken proposer() {
        ApiToken one = token.get()
                .orElseThrow(
                        () -> new Trouble("You may look at this desk, but not propose: the person has not given you"
                                + " a token. Tell them your words in the conversation. To let you propose, they run"
                                + " “sendoff token add Assistant --scope read,propose” and put what it prints into your"
                                + " configuration as SENDOFF_TOKEN."));
        if (!one.may(Scope.PROPOSE)) {
            throw new Trouble(lacks(one, Scope.PROPOSE));
        }
        return one;
    }

    private static String lacks(ApiToken token, Scope scope) {
        return "The token “" + token.name() + "” lacks the scope " + scope.word()
                + ". Scopes can’t be added: the person"
                + " makes another token that has it, with “sendoff token add NAME --scope read,propose”, and gives you"
                + " that.";
    }
}
