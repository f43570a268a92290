package org.chaekgil.courier;

/**
 * The settings under {@code chaekgil.punctuality}.
 *
 * @param toleranceMinutes a van that leaves a library by no more than so many minutes before or after its time is in time
 * @param days how far back is looked when nobody says
 */
public record PunctualitySettings(Integer toleranceMinutes, Integer days) {
    public PunctualitySettings {
        toleranceMinutes = toleranceMinutes == null ? 10 : toleranceMinutes;
        days = days == null ? 28 : days;
    }
}
