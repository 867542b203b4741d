package sendoff.desk.filing;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Owner;
import sendoff.domain.Sha256;
import sendoff.store.Settings;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What filing rests on besides the mail: the program, whose desk it is, their preferences, rules and corrections.
/// Where it is not what it was, everything is filed anew.
final class Basis {
    private final Tables tables;

    Basis(Tables tables) {
        this.tables = tables;
    }

    /// @param print of all of it
    /// @param known what was written when filing ended last, and how often it had; empty when it never did
    record Now(String print, Optional<String> known) {
        private String next() {
            long times = known.map(value -> Long.parseLong(value.substring(value.indexOf(' ') + 1)))
                    .orElse(0L);
            return print + " " + (times + 1);
        }

        boolean holds() {
            return known.filter(value -> value.startsWith(print + " ")).isPresent();
        }
    }

    Now now(Owner owner) {
        return new Now(
                Sha256.hex(String.join("\n", parts(owner).toList())),
                tables.settings().value(Settings.FILED_BY));
    }

    private Stream<String> parts(Owner owner) {
        return Stream.of(
                Program.print(),
                owner(owner),
                tables.settings().value("preferences").orElse(""),
                tables.settings().value("zone").orElse(""),
                lines(tables.rules().all().stream()),
                lines(tables.belongings().all().stream()));
    }

    /// What of it tells who takes part in a letter.
    static String owner(Owner owner) {
        return owner.name() + "\n" + lines(owner.addresses().stream()) + "\n"
                + lines(owner.identities().entrySet().stream());
    }

    private static String lines(Stream<?> all) {
        return all.map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }

    /// Filing ends.
    ///
    /// @return false where somebody else filed meanwhile: then it is to be done once more
    boolean filed(Tx tx, Now now) {
        return tables.settings().put(tx, Settings.FILED_BY, now.known(), now.next());
    }
}
