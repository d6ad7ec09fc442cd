// Says on a page of a client that something was recorded since it was loaded. Nothing is swapped under
// whoever reads: they choose when to see it.
const place = document.querySelector("[data-live]");

function show(sentence) {
  const link = document.createElement("a");
  link.href = location.pathname + location.search;
  link.textContent = "Show it";
  place.replaceChildren(sentence + " ", link);
}

if (place && "EventSource" in window) {
  const stream = new EventSource(place.dataset.live);
  stream.addEventListener("changed", (event) => show(JSON.parse(event.data).sentence));
  stream.addEventListener("ended", () => stream.close());
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
}
