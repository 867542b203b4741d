package sendoff.domain;

/// A file that goes with a mail. Its bytes lie in the store under their checksum, so that what was approved is what
/// leaves, whatever becomes of the resource it came from.
///
/// @param type   its media type, such as `application/pdf`
/// @param bytes  how many it has
/// @param sha256 of its bytes, in small hexadecimal digits
public record Attachment(String name, String type, long bytes, String sha256) {
    /// So many bytes at most: with Base64 it stays under the limits of common mail servers.
    public static final long MOST = 5_000_000;
}
