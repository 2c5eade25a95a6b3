package lv.screening.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of bytes, in hex. */
final class Hash {
    private Hash() {}

    static String sha256(byte[] bytes) {
        return sha256(bytes, List.of());
    }

    static String sha256(byte[] first, Iterable<byte[]> more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            more.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
