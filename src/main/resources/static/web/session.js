// What a page of a session sends with its requests, so that no other site can send them.
const carenetSession = {
  headers() {
    const token = document.querySelector('meta[name="csrf-token"]');
    return token ? { "X-CSRF-TOKEN": token.content } : {};
  },
};

document.addEventListener("htmx:configRequest", (event) => {
  Object.assign(event.detail.headers, carenetSession.headers());
});
