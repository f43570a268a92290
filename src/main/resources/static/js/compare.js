// Two plans on two maps that move together. Without this script the page's tables say the same.
(() => {
  const box = document.getElementById("maps");
  if (!box || !window.L) {
    return;
  }
  // the same colours as in courier.css
  const colours = ["#0b5345", "#9b1c1c", "#0b4f8a", "#7a4b00", "#5b2a86", "#37474f"];
  const text = (value) => {
    const span = document.createElement("span");
    span.textContent = value;
    return span;
  };
  const draw = (element, plan) => {
    const map = L.map(element, { scrollWheelZoom: false, zoomSnap: 0.25, attributionControl: Boolean(box.dataset.attribution) });
    if (box.dataset.tiles) {
      L.tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution, maxZoom: 19 }).addTo(map);
    }
    map.fitBounds(plan.places.map((place) => [place.lat, place.lon]), { padding: [15, 15], animate: false });
    for (const trip of plan.trips) {
      const line = { color: colours[trip.colour], weight: 4, opacity: 0.9, dashArray: trip.waveNumber > 0 ? "8 8" : null };
      L.polyline(trip.way, line).bindTooltip(text(`${trip.van} ${trip.wave}`), { sticky: true }).addTo(map);
    }
    const visited = new Set(plan.trips.flatMap((trip) => trip.stops.map((stop) => stop.place)));
    for (const place of plan.places) {
      const look = place.hub ? { radius: 9, weight: 3, fillColor: "#ffd54a" } : { radius: 5, weight: 2, fillColor: visited.has(place.id) ? "#ffffff" : "#9aa5a8" };
      L.circleMarker([place.lat, place.lon], { ...look, color: "#1b2a2f", fillOpacity: 1 }).bindTooltip(text(place.name), { direction: "top" }).addTo(map);
    }
    return map;
  };
  fetch(box.dataset.src, { headers: { Accept: "application/json" } })
    .then((answer) => answer.json())
    .then((plans) => {
      const maps = [...box.querySelectorAll(".map")].map((element, i) => draw(element, plans[i]));
      maps.forEach((map, i) => {
        const other = maps[1 - i];
        map.on("moveend", () => {
          if (!other.getCenter().equals(map.getCenter(), 1e-4) || other.getZoom() !== map.getZoom()) {
            other.setView(map.getCenter(), map.getZoom(), { animate: false });
          }
        });
      });
    });
})();
