/** Driving times from OSRM, the open source routing machine, which a city runs itself. */
@NamedInterface
package org.chaekgil.routing.osrm;

import org.springframework.modulith.NamedInterface;
