package lv.screening.cli;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
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

    /** What a field holds now; an option that may be given several times needs it to add to the values before. */
    public static IGetter getter(Supplier<?> field) {
        return new IGetter() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> T get() {
                return (T) field.get();
            }
        };
    }
}
