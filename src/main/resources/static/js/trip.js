// Scanning totes: a beep ticks the tote's box. The boxes can be ticked by hand as well.
for (const field of document.querySelectorAll(".scanning input.scan")) {
  const form = field.closest("form");
  const heard = form.querySelector(".heard");
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") {
      return;
    }
    event.preventDefault();
    const barcode = field.value.trim().toUpperCase();
    const box = [...form.querySelectorAll('input[type="checkbox"]')].find((b) => b.value === barcode);
    if (box) {
      box.checked = true;
      heard.textContent = `${barcode} ${field.dataset.seen}`;
    } else if (barcode) {
      heard.textContent = `${barcode} ${field.dataset.unknown}`;
    }
    field.value = "";
  });
}

// A new plan may change the route while the page is open.
const news = document.getElementById("trip-news");
if (news) {
  setInterval(async () => {
    try {
      const answer = await fetch(news.dataset.src, { headers: { Accept: "application/json" } });
      const { latest } = await answer.json();
      if (latest !== Number(news.dataset.latest)) {
        location.reload();
      }
    } catch {
      // no connection on the road: the next look will tell
    }
  }, 15000);
}
