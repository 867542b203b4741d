package sendoff.store;

import java.util.Optional;
import java.util.stream.Stream;

/// What the owner set about the assistant. Its key lies encrypted beside it.
public final class Helpers {
    private static final String HELPER = "assistant";
    private static final String KEY = "assistant-key";

    private final Settings settings;
    private final Secrets secrets;

    public Helpers(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /// Empty while it is off.
    public Optional<Helper> helper() {
        return settings.value(HELPER).map(text -> Json.read(text, Helper.class));
    }

    public void save(Tx tx, Helper helper) {
        settings.put(tx, HELPER, Json.write(helper));
    }

    /// Bound to its server: it can't be read for another one.
    public void saveKey(Tx tx, Helper helper, String key) {
        settings.put(tx, KEY, secrets.lock(key, purpose(helper)));
    }

    /// @return empty where the server asks for none
    /// @throws SecretTrouble if the key file does not fit
    public String key(Helper helper) {
        return settings.value(KEY)
                .map(locked -> secrets.unlock(locked, purpose(helper)))
                .orElse("");
    }

    /// The owner agrees to send to this host.
    public void agree(Tx tx, String host) {
        helper().filter(helper -> !helper.agreed().contains(host))
                .ifPresent(helper -> save(
                        tx,
                        new Helper(
                                helper.address(),
                                helper.model(),
                                helper.names(),
                                Stream.concat(helper.agreed().stream(), Stream.of(host))
                                        .toList())));
    }

    public void remove(Tx tx) {
        Stream.of(HELPER, KEY)
                .forEach(name -> settings.value(name).ifPresent(value -> settings.remove(tx, name, value)));
    }

    private static String purpose(Helper helper) {
        return KEY + " " + helper.address();
    }
}
