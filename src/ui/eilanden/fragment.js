// Fetches a piece of the page again: <div data-fragment="/zaken/1/aanwezig" data-elke="15">. The answer is one
// element that takes its place; when it carries no data-fragment, the fetching stops. Not while the tab is hidden.
const parser = new DOMParser();

function plan(plek) {
	const elke = Math.max(2, Number(plek.dataset.elke) || 15) * 1000;
	setTimeout(() => haal(plek, 0), elke);
}

async function haal(plek, mislukt) {
	if (!plek.isConnected) return;
	if (document.hidden) {
		document.addEventListener("visibilitychange", () => haal(plek, mislukt), { once: true });
		return;
	}
	try {
		const antwoord = await fetch(plek.dataset.fragment, {
			headers: { accept: "text/html", "x-fragment": "1" },
			credentials: "same-origin",
		});
		// Signed out, or gone: leave the page as it is and stop.
		if (antwoord.redirected || (antwoord.status >= 400 && antwoord.status < 500)) return;
		if (!antwoord.ok) throw new Error(String(antwoord.status));
		const nieuw = parser.parseFromString(await antwoord.text(), "text/html").body.firstElementChild;
		if (!nieuw) return;
		if (plek.contains(document.activeElement)) return plan(plek);
		plek.setAttribute("aria-busy", "false");
		if (nieuw.dataset.fragment) {
			// The element stays, so that a screen reader keeps listening to it; only its content changes.
			plek.dataset.fragment = nieuw.dataset.fragment;
			if (plek.innerHTML !== nieuw.innerHTML) plek.replaceChildren(...nieuw.childNodes);
			return plan(plek);
		}
		plek.replaceWith(nieuw);
	} catch {
		// The line is down: try again, slower each time, at most once a minute.
		setTimeout(() => haal(plek, mislukt + 1), Math.min(60_000, 3000 * 2 ** mislukt));
	}
}

for (const plek of document.querySelectorAll("[data-fragment]")) plan(plek);
