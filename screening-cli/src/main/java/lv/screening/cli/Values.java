package lv.screening.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ISetter;

/** Takes option values from the command-line library into fields. */
public final class Values {
    private Values() {}

    /** A setter that hands each value to a consumer; null where the option is not given. */
    public static <V> ISetter setter(Consumer<@Nullable V> field) {
        return new ISetter() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> @Nullable T set(@Nullable T value) {
                field.accept((V) value);
                return null;
            }
        };
    }
}
