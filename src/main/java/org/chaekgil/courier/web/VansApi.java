package org.chaekgil.courier.web;

import java.util.List;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.access.StrictBody;
import org.chaekgil.courier.KeepingVans;
import org.chaekgil.courier.Van;
import org.chaekgil.courier.Vans;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vans of the network for other systems, as a workshop's or a fleet's. */
@RestController
@RequestMapping("/api/vans")
class VansApi {
    private final Vans vans;
    private final KeepingVans keeping;

    VansApi(Vans vans, KeepingVans keeping) {
        this.vans = vans;
        this.keeping = keeping;
    }

    /** {@code capacity}: of a van that is not known yet, in items; a known one keeps its own, and another is refused. */
    record Wish(Boolean inService, Integer capacity) implements StrictBody {}

    @GetMapping
    List<Van> all(Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, "vans");
        }
        return vans.all();
    }

    @PutMapping("/{van}")
    Van put(@PathVariable String van, @RequestBody Wish wish, Actor by) {
        if (wish.inService() == null) {
            throw new Refused(Code.BAD_INPUT, "inService");
        }
        Optional<Van> known = all(by).stream().filter(v -> v.id().equals(van)).findFirst();
        known.filter(v -> wish.capacity() != null && wish.capacity() != v.capacity())
                .ifPresent(v -> {
                    throw Refused.saying("vans.holds", Code.BAD_INPUT, van, v.capacity());
                });
        if (known.isEmpty() && wish.inService() && wish.capacity() != null) {
            keeping.add(van, wish.capacity(), by);
        } else {
            keeping.inService(van, wish.inService(), by);
        }
        return vans.all().stream().filter(v -> v.id().equals(van)).findFirst().orElseThrow();
    }
}
