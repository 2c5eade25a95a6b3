package lv.screening.evaluate;

/** What may be said of one group: its figures, or that they are withheld. */
public sealed interface GroupResult permits GroupAccuracy, WithheldGroup {

    /** {@return the group's name} */
    String group();
}
