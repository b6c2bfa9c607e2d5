// Does a little work before a request is sent, which whoever sends thousands would have to do thousands of times. Asks nobody
// else anything; without it the form is sent as it is, and then fewer go through in an hour. The server checks the same in
// RequestStamp.java.
const BITS = 12;
const MINUTE = 60_000;

/** Finds the number that makes the hash of everything begin with enough zeros. */
export async function stamp(place: string, minute: number, message: string): Promise<string> {
  const bytes = new TextEncoder();
  const text = message.replaceAll("\r\n", "\n");
  for (let counter = 0; ; counter++) {
    const hash = await crypto.subtle.digest("SHA-256", bytes.encode(`${place}\n${minute}\n${text}\n${counter}`));
    if (new DataView(hash).getUint32(0) >>> (32 - BITS) === 0) {
      return `${minute}.${counter}`;
    }
  }
}

/** Stamps a form when it is sent: once, and only where the browser can hash. */
export function stampOnSubmit(form: HTMLFormElement) {
  const field = form.elements.namedItem("stamp");
  const message = form.elements.namedItem("message");
  if (!(field instanceof HTMLInputElement && message instanceof HTMLTextAreaElement && globalThis.crypto?.subtle)) {
    return;
  }
  let isWorking = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isWorking) {
      return;
    }
    isWorking = true;
    field.value = await stamp(form.dataset.stamp ?? "", Math.floor(Date.now() / MINUTE), message.value);
    form.submit();
    // Whoever comes back to the page can send again.
    isWorking = false;
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-stamp]")) {
  stampOnSubmit(form);
}
