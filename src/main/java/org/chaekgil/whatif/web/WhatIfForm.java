package org.chaekgil.whatif.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chaekgil.whatif.Setting;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.web.SettingForm.OpeningRow;
import org.chaekgil.whatif.web.SettingForm.VanRow;
import org.chaekgil.whatif.web.SettingForm.WaveRow;

/** What a coordinator fills in: two settings side by side. {@code wish} tells a repeated click from a second wish. */
record WhatIfForm(String wish, String name, Integer days, SettingForm a, SettingForm b) {
    private static final int USUAL_DAYS = 5;
    private static final int LEAST_ROWS = 3;

    static WhatIfForm present(Setting present) {
        return new WhatIfForm(newWish(), "", USUAL_DAYS, SettingForm.of(present), SettingForm.of(present));
    }

    /** To try the same once more, or something near it. */
    static WhatIfForm like(WhatIf old) {
        return new WhatIfForm(
                newWish(), old.name(), old.days().size(), SettingForm.of(old.a()), SettingForm.of(old.b()));
    }

    private static String newWish() {
        return UUID.randomUUID().toString();
    }

    /** With blank rows to fill in below those that are there. */
    WhatIfForm withRoom() {
        return new WhatIfForm(wish, name, days, withRoom(a), withRoom(b));
    }

    private static SettingForm withRoom(SettingForm s) {
        List<WaveRow> waves = new ArrayList<>(SettingForm.rows(s.waves()));
        while (waves.size() < LEAST_ROWS
                || !SettingForm.none(waves.get(waves.size() - 1).start())) {
            waves.add(new WaveRow("W" + (waves.size() + 1), "", "", null));
        }
        List<VanRow> vans = new ArrayList<>(SettingForm.rows(s.vans()));
        while (vans.size() < 2 || vans.get(vans.size() - 1).count() != null) {
            vans.add(new VanRow(null, null, List.of()));
        }
        List<OpeningRow> openings = new ArrayList<>(SettingForm.rows(s.openings()));
        while (openings.size() < LEAST_ROWS
                || !SettingForm.none(openings.get(openings.size() - 1).library())) {
            openings.add(new OpeningRow("", "", "", ""));
        }
        return new SettingForm(vans, waves, s.hub(), openings, s.prices(), s.gramsPerKilometre());
    }
}
