// The plan's map, and the wait for a plan that is being made. Without this script the page shows the timetable all the same.
(() => {
  const planning = document.getElementById("planning");
  if (planning) {
    const look = async () => {
      try {
        const answer = await fetch(planning.dataset.step, { headers: { Accept: "application/json" } });
        if (answer.ok && (await answer.json()).step !== "PLANNING") {
          window.location.reload();
          return;
        }
      } catch (offline) {
        // tried again below
      }
      window.setTimeout(look, 2000);
    };
    window.setTimeout(look, 2000);
  }

  const box = document.getElementById("map");
  if (!box || !window.L) {
    return;
  }
  // the same colours as in courier.css
  const colours = ["#0b5345", "#9b1c1c", "#0b4f8a", "#7a4b00", "#5b2a86", "#37474f"];
  const map = L.map(box, { scrollWheelZoom: false, zoomSnap: 0.25, attributionControl: Boolean(box.dataset.attribution) });
  if (box.dataset.tiles) {
    L.tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution, maxZoom: 19 }).addTo(map);
  }
  const text = (value) => {
    const span = document.createElement("span");
    span.textContent = value;
    return span;
  };
  const draw = (plan) => {
    const lines = {};
    for (const trip of plan.trips) {
      const line = L.polyline(trip.way, {
        color: colours[trip.colour],
        weight: 4,
        opacity: 0.85,
        dashArray: trip.waveNumber > 0 ? "8 8" : null,
      });
      const name = `${trip.van} ${trip.wave}`;
      line.bindTooltip(text(name), { sticky: true });
      lines[name] = line.addTo(map);
    }
    for (const place of plan.places) {
      const at = [place.lat, place.lon];
      const mark = place.hub
        ? L.circleMarker(at, { radius: 11, color: "#1b2a2f", weight: 3, fillColor: "#ffd54a", fillOpacity: 1 })
        : L.circleMarker(at, { radius: 6, color: "#1b2a2f", weight: 2, fillColor: place.closed ? "#9aa5a8" : "#ffffff", fillOpacity: 1 });
      const remark = place.hub ? ` (${box.dataset.hub})` : place.closed ? ` (${box.dataset.closed})` : "";
      mark.bindTooltip(text(place.name + remark), { permanent: place.hub, direction: "top" }).addTo(map);
    }
    if (plan.trips.length > 0) {
      L.control.layers(null, lines, { collapsed: window.innerWidth < 640 }).addTo(map);
    }
    const all = plan.places.map((place) => [place.lat, place.lon]);
    if (all.length > 0) {
      map.fitBounds(all, { padding: [25, 25] });
    }
  };
  map.setView([35.82, 127.13], 12);
  fetch(box.dataset.src, { headers: { Accept: "application/json" } })
    .then((answer) => answer.json())
    .then(draw);
})();
