package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All there is to learn from.
///
/// @param ours   written for this project: voices, and mailboxes that were strangers' until they were known by heart
/// @param modern the modern mailboxes of the development corpus
/// @param real   its real mail
/// @param bulk   what was read of its real mailbox
record Material(List<Labelled> ours, List<Labelled> modern, List<Labelled> real, List<Labelled> bulk) {
    /// @param project the project's own material
    /// @param corpus  the development corpus, where there is one
    static Material of(Path project, Optional<Path> corpus) {
        return new Material(
                Stream.concat(Voices.in(project).stream(), mailboxes(project)).toList(),
                corpus.stream().flatMap(Material::mailboxes).toList(),
                corpus.stream().map(LabelledMail::real).flatMap(List::stream).toList(),
                corpus.stream()
                        .map(folder -> BulkMail.in(project, folder))
                        .flatMap(List::stream)
                        .toList());
    }

    static Material of(Path corpus) {
        return of(Training.MATERIAL, Optional.of(corpus));
    }

    private static Stream<Labelled> mailboxes(Path folder) {
        return LabelledMail.mailboxes(folder.resolve("modern")).stream()
                .map(LabelledMail::modern)
                .flatMap(List::stream);
    }

    /// Everything but the bulk mail.
    List<Labelled> measured() {
        return Stream.of(ours, modern, real).flatMap(List::stream).toList();
    }

    List<Labelled> all() {
        return Stream.concat(measured().stream(), bulk.stream()).toList();
    }

    /// Everything but what is kept from training, and what bulk mail resembles it.
    List<Labelled> without(Predicate<Labelled> kept) {
        List<Labelled> learnt =
                new ArrayList<>(measured().stream().filter(kept.negate()).toList());
        learnt.addAll(BulkMail.apartFrom(real.stream().filter(kept).toList(), bulk));
        return learnt;
    }

    /// Everything but that part of the bulk mail, and what real mail resembles it.
    List<Labelled> apartFrom(List<Labelled> bulkKept) {
        List<Labelled> others = Stream.concat(real.stream(), bulk.stream())
                .filter(Predicate.not(Set.copyOf(bulkKept)::contains))
                .toList();
        return Stream.concat(withoutRealMail().stream(), BulkMail.apartFrom(bulkKept, others).stream())
                .toList();
    }

    /// Nothing that somebody really wrote.
    List<Labelled> withoutRealMail() {
        return Stream.concat(ours.stream(), modern.stream()).toList();
    }
}
