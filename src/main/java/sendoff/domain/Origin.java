package sendoff.domain;

import java.util.Optional;

/// Where the words of a draft came from.
///
/// @param template which template, in which version
/// @param offered  the resource that was chosen for it
public record Origin(Optional<UsedTemplate> template, Optional<Offered> offered) {
    public static final Origin NONE = new Origin(Optional.empty(), Optional.empty());

    /// @param id voice and file, `friendly/no-to-a-call.txt`
    /// @param version from 1
    public record UsedTemplate(String id, int version) {}

    /// @param title as it was when it was chosen: it may be gone since
    /// @param file  its file goes with the mail
    public record Offered(ResourceId id, String title, boolean file) {
        public static Offered of(Resource resource) {
            return new Offered(resource.id(), resource.title(), resource.file().isPresent());
        }
    }

    public Origin offering(Optional<Offered> now) {
        return new Origin(template, now);
    }
}
