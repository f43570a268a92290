// The button under a promised day asks for the library of that day. Once another library is chosen it must not be pressed:
// it goes at once, and comes back with the new day.
document.addEventListener("change", (event) => {
  if (event.target.id !== "pickup") {
    return;
  }
  const promise = document.getElementById("promise");
  promise.setAttribute("aria-busy", "true");
  promise.querySelectorAll("button, a.button").forEach((old) => old.remove());
});
// what is sent is what the choice shows
document.addEventListener("submit", (event) => {
  const pickup = document.getElementById("pickup");
  const sent = event.target.querySelector('#promise input[name="pickup"]');
  if (pickup && sent) {
    sent.value = pickup.value;
  }
});
// no answer: ask for the whole page, as without a script
for (const failed of ["htmx:sendError", "htmx:responseError"]) {
  document.addEventListener(failed, (event) => {
    if (event.target.id === "pickup") {
      event.target.form.submit();
    }
  });
}
