package org.chaekgil.whatif;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chaekgil.courier.CourierSettings;
import org.chaekgil.courier.Van;
import org.chaekgil.courier.Vans;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Timetable;
import org.chaekgil.network.Wave;
import org.chaekgil.whatif.Setting.VanGroup;
import org.springframework.stereotype.Component;

/** How the network is driven now: its vans in service, waves, hub and prices; libraries open as they were. */
@Component
public class PresentSetting {
    private final Vans vans;
    private final Timetable timetable;
    private final Libraries libraries;
    private final CourierSettings courier;
    private final WhatIfSettings settings;

    PresentSetting(
            Vans vans, Timetable timetable, Libraries libraries, CourierSettings courier, WhatIfSettings settings) {
        this.vans = vans;
        this.timetable = timetable;
        this.libraries = libraries;
        this.courier = courier;
        this.settings = settings;
    }

    /** Vans that are not counted as they are out of service, by id. */
    public List<String> vansLeftOut() {
        return vans.outOfService();
    }

    public Setting now() {
        List<String> waves = timetable.waves().stream().map(Wave::id).toList();
        Map<Integer, Integer> byCapacity = new TreeMap<>(java.util.Comparator.reverseOrder());
        vans.all().stream().filter(Van::inService).forEach(v -> byCapacity.merge(v.capacity(), 1, Integer::sum));
        return new Setting(
                byCapacity.entrySet().stream()
                        .map(e -> new VanGroup(e.getValue(), e.getKey(), waves))
                        .toList(),
                timetable.waves(),
                libraries.hub().id(),
                List.of(),
                courier.costs().costs(),
                settings.gramsPerKilometre());
    }
}
