package lv.screening.service;

/**
 * A range of the child's age in completed years, both ends included, whoever of the family the service is for.
 *
 * @param min the youngest
 * @param max the oldest
 */
public record Ages(int min, int max) {
    /** Whether a child of that age is within the range. */
    public boolean contains(int age) {
        return age >= min && age <= max;
    }

    /** The range as files write it, such as {@code 11..18}. */
    @Override
    public String toString() {
        return min + ".." + max;
    }
}
