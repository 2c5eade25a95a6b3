package lv.screening.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why reading or writing failed; the platform's exceptions often hold a bare file name. */
final class InputOutputText {
    private InputOutputText() {}

    static String of(Throwable failure) {
        Throwable cause = failure instanceof java.io.UncheckedIOException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        if (cause instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " exists already";
        }
        if (cause instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
