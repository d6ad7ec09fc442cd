// Asks the browser for a passkey, or for a new one, and sends its answer with the form.

const asking = {
  show: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  make: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

function obstacle(site) {
  if (!window.isSecureContext || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return "This browser has no passkeys for pages at this address.";
  }
  const host = location.hostname;
  return host === site || host.endsWith("." + site) ? "" : `Passkeys are for pages at ${site}, not at ${host}.`;
}

async function answer(form) {
  const asked = await fetch(form.getAttribute("action") + "/options", { method: "POST", headers: carenetSession.headers() });
  if (!asked.ok || asked.redirected) {
    throw new Error("the session is over");
  }
  const credential = await asking[form.dataset.passkey](await asked.json());
  return JSON.stringify(credential);
}

function prepare(form) {
  const button = form.querySelector("button");
  const note = form.querySelector("[aria-live]");
  note.textContent = obstacle(form.dataset.site);
  button.disabled = note.textContent !== "";
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    note.textContent = "Your browser asks you for the passkey.";
    try {
      form.elements.credential.value = await answer(form);
      form.submit();
    } catch (problem) {
      note.textContent = problem.name === "InvalidStateError" ? "This device has a passkey of this account already."
        : problem.name === "NotAllowedError" ? "That was not finished. Please try again."
        : "That did not work. Please load the page again.";
      button.disabled = false;
    }
  });
}

document.querySelectorAll("form[data-passkey]").forEach(prepare);
