// While a comparison is under way, shows what is there so far. Days that were opened stay open.
(() => {
  const EVERY = 2000;
  const part = () => document.getElementById("comparison");
  const look = async () => {
    try {
      const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = fresh.getElementById("comparison");
      if (answer.ok && now) {
        if (now.dataset.state !== "UNDERWAY") {
          // the buttons above change too
          window.location.reload();
          return;
        }
        document.querySelectorAll("details[open][data-day]").forEach((day) => now.querySelector(`[data-day="${day.dataset.day}"]`)?.setAttribute("open", ""));
        part().replaceWith(now);
      }
    } catch (offline) {
      // tried again below
    }
    window.setTimeout(look, EVERY);
  };
  if (part()?.dataset.state === "UNDERWAY") {
    window.setTimeout(look, EVERY);
  }
})();
