package org.chaekgil.whatif;

/**
 * The settings under {@code chaekgil.what-if}.
 *
 * @param steps how long each day is searched, in steps, not seconds: both settings get the same effort, however busy the node is
 * @param gramsPerKilometre carbon dioxide of a van. 212 is the middle of the 204 to 221 g/km that were published for Hyundai's
 *     diesel one-tonne Porter II (autodiary.kr, November 2023); that such vans are driven is assumed
 */
public record WhatIfSettings(Long steps, Integer gramsPerKilometre) {
    public WhatIfSettings {
        steps = steps == null ? 1_000_000 : steps;
        gramsPerKilometre = gramsPerKilometre == null ? 212 : gramsPerKilometre;
    }
}
