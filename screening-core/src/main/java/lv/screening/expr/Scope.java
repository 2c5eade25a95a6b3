package lv.screening.expr;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The names that an expression may use. */
public interface Scope {
    /**
     * What a name stands for.
     *
     * @return the symbol, or null if there is no such name here
     * @throws ExpressionException if the name exists but can not be used here, for example because it would depend on itself
     */
    @Nullable
    Symbol find(String name) throws ExpressionException;

    /** All names that can be used here, to offer the nearest one. */
    Collection<String> names();

    /**
     * A refusal for {@link #find} to throw.
     *
     * @param code the stable code of the mistake
     * @param message what is wrong and what to do
     */
    static ExpressionException refuse(String code, String message) {
        return new ExpressionException(code, 0, 1, message);
    }
}
