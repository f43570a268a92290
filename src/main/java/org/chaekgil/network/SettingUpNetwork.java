package org.chaekgil.network;

import java.io.Reader;
import java.util.List;

/**
 * Enters a city's network, or enters it anew: what is already there under the same id is replaced, what is missing in the
 * input stays. Broken input is an {@link IllegalArgumentException} that names the line; nothing has changed then.
 */
public interface SettingUpNetwork {
    /**
     * Libraries with their hours, as CSV with the header of {@code demo/libraries.csv}. A weekday in
     * {@code closed_weekdays} (MON to SUN) is closed whatever hours stand there; {@code closed_monthly} holds
     * {@code SAT:1} for the first Saturday of each month. {@code hub} is "yes" for the one hub.
     *
     * @return how many libraries were read
     */
    int libraries(Reader csv);

    /**
     * Public holidays, as CSV {@code day,name}.
     *
     * @return how many days were read
     */
    int holidays(Reader csv);

    /** The waves of a day in their order. */
    void waves(List<Wave> waves);
}
