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
