// Within a frame on another site: says how high it must be, and says nothing else.
(() => {
  if (window.parent === window) {
    return;
  }
  const say = () =>
    window.parent.postMessage(
      { plainview: "height", height: Math.ceil(document.documentElement.getBoundingClientRect().height) },
      "*",
    );
  new ResizeObserver(say).observe(document.documentElement);
  // The other page's script may come after this.
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.data?.plainview === "ask") {
      say();
    }
  });
})();
