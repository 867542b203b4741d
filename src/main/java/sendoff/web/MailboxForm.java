package sendoff.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.connecting.Connecting.Servers;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.Party;

/// A mailbox as the owner described it in a form.
///
/// @param typed by field; never a secret
record MailboxForm(Map<String, String> typed) {
    private static final Set<String> SECRET = Set.of("secret", "client-secret");

    MailboxForm {
        typed = Map.copyOf(typed);
    }

    static MailboxForm of(Context ctx) {
        Map<String, String> typed = new HashMap<>();
        ctx.formParamMap().forEach((field, values) -> {
            if (!SECRET.contains(field) && !values.isEmpty()) {
                typed.put(field, values.getFirst());
            }
        });
        return new MailboxForm(typed);
    }

    static MailboxForm of(Account account) {
        Map<String, String> typed = new HashMap<>();
        typed.put("account", account.id().toString());
        account.address().address().ifPresent(address -> typed.put("address", address));
        account.address().name().ifPresent(name -> typed.put("name", name));
        typed.put("login", account.login());
        put(typed, "imap", account.imap());
        account.smtp().ifPresent(there -> put(typed, "smtp", there));
        typed.put("folders", String.join("\n", account.folders()));
        return new MailboxForm(typed);
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(typed.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean namesServer() {
        return text("imap-host").isPresent();
    }

    /// With the servers that were found in the empty fields.
    MailboxForm with(Servers found) {
        Map<String, String> filled = new HashMap<>(typed);
        put(filled, "imap", found.imap());
        if (text("smtp-host").isEmpty()) {
            found.smtp().ifPresent(there -> put(filled, "smtp", there));
        }
        if (text("login").isEmpty()) {
            filled.put("login", found.login());
        }
        return new MailboxForm(filled);
    }

    private static void put(Map<String, String> fields, String which, Endpoint there) {
        fields.put(which + "-host", there.host());
        fields.put(which + "-port", String.valueOf(there.port()));
        fields.put(which + "-security", Forms.word(there.security()));
        there.fingerprint().ifPresent(print -> fields.put(which + "-fingerprint", print));
    }

    /// @throws IllegalArgumentException if address, server or port is missing
    Account account(AccountId id, Sign sign) {
        return new Account(
                id,
                party(),
                text("login").orElseGet(this::address),
                sign,
                endpoint("imap").orElseThrow(IllegalArgumentException::new),
                endpoint("smtp"),
                text("folders")
                        .map(text -> text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList())
                        .orElse(List.of()));
    }

    /// @throws IllegalArgumentException if the address is missing
    Party party() {
        return text("name").map(name -> Party.of(name, address())).orElseGet(() -> Party.at(address()));
    }

    private String address() {
        return text("address").orElseThrow(IllegalArgumentException::new);
    }

    private Optional<Endpoint> endpoint(String which) {
        return text(which + "-host")
                .flatMap(host -> text(which + "-port")
                        .filter(port -> port.matches("\\d{1,6}"))
                        .map(port -> new Endpoint(
                                host,
                                Integer.parseInt(port),
                                security(which),
                                text(which + "-fingerprint").map(MailboxForm::plain))));
    }

    private Security security(String which) {
        return switch (text(which + "-security").orElse("")) {
            case "starttls" -> Security.STARTTLS;
            case "none" -> Security.NONE;
            default -> Security.TLS;
        };
    }

    /// People read a fingerprint in pairs; an account keeps it without colons.
    static String plain(String fingerprint) {
        return fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
    }
}
