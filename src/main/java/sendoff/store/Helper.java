package sendoff.store;

import java.util.List;

/// Which language model the owner lets propose wording.
///
/// @param names  names and addresses may leave as they are
/// @param agreed hosts that are not this machine, which the owner agreed to
public record Helper(String address, String model, boolean names, List<String> agreed) {
    public Helper {
        agreed = List.copyOf(agreed);
    }
}
