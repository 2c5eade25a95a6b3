package lv.screening.cli.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;

/**
 * Replaces ids by HMAC-SHA-256 (RFC 2104) under a secret key, with a purpose in front so that the same key used elsewhere
 * gives other values. Without the key nobody can try out ids; with it the result is still personal data. Thread-safe.
 */
final class Pseudonyms {
    private static final byte[] PURPOSE = "screening pseudonym 1\0".getBytes(StandardCharsets.UTF_8);
    private static final int LEAST_BYTES = 16;

    private final SecretKeySpec key;

    private Pseudonyms(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Reads a key: at least 32 hex digits, or at least 16 other bytes; a line end at the end does not count.
     *
     * @throws CommandFailure if it is too short, or if others may read it
     */
    static Pseudonyms of(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "everybody may read the key in " + file + "; make it private with chmod 600");
        }
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
            length--;
        }
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        byte[] key = text.matches("([0-9a-fA-F]{2})+")
                ? HexFormat.of().parseHex(text)
                : text.getBytes(StandardCharsets.ISO_8859_1);
        if (key.length < LEAST_BYTES) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "the key in " + file + " is too short: expected at least 128 random bits, 32 hex digits,"
                            + " such as 'openssl rand -hex 32' makes");
        }
        return new Pseudonyms(new SecretKeySpec(key, "HmacSHA256"));
    }

    /** A machine that makes pseudonyms, for one thread. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The pseudonym of an id as 32 hex digits; an empty id stays empty. */
    static String of(Mac mac, byte[] bytes, int start, int end) {
        if (start == end) {
            return "";
        }
        mac.update(PURPOSE);
        mac.update(bytes, start, end - start);
        return HexFormat.of().formatHex(mac.doFinal(), 0, 16);
    }
}
