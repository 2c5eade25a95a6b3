package lv.screening.cli.batch;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was found before, by a number, without a box around each: a hash table that only grows. Not thread-safe. */
final class LongTable<V> {
    private static final int START = 1 << 6;

    private long[] keys = new long[START];
    private @Nullable Object[] values = new Object[START];
    private int size;

    /** What is known under a number, or null. */
    @SuppressWarnings("unchecked")
    @Nullable
    V get(long key) {
        int mask = keys.length - 1;
        int at = place(key, mask);
        Object value = values[at];
        while (value != null && keys[at] != key) {
            at = (at + 1) & mask;
            value = values[at];
        }
        return (V) value;
    }

    /** Keeps what was not known yet. */
    void put(long key, V value) {
        if (++size > keys.length / 2) {
            grow();
        }
        set(key, value);
    }

    int size() {
        return size;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(values, null);
        size = 0;
    }

    @SuppressWarnings("unchecked")
    void forEach(Consumer<V> each) {
        for (Object value : values) {
            if (value != null) {
                each.accept((V) value);
            }
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            Object value = oldValues[i];
            if (value != null) {
                set(oldKeys[i], value);
            }
        }
    }

    private void set(long key, Object value) {
        int mask = keys.length - 1;
        int at = place(key, mask);
        while (values[at] != null) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        values[at] = value;
    }

    private static int place(long key, int mask) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & mask;
    }
}
