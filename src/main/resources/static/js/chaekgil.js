// Calls made by htmx carry the token that proves they come from our own page.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) {
    event.detail.headers["X-CSRF-TOKEN"] = token.content;
  }
});
