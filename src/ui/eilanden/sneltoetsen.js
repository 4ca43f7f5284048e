// Keys: "/" to the search field, "?" opens the list of keys, and every [data-toets="b"] is pressed by its letter.
// One-letter keys hinder people who speak to their computer, so they can be switched off (WCAG 2.1.4).
const wortel = document.documentElement;
const venster = document.getElementById("toetsen");
const opslag = "sneltoetsen";

function lees() {
	try {
		return localStorage.getItem(opslag);
	} catch {
		return null;
	}
}

function zet(stand) {
	wortel.dataset.sneltoetsen = stand;
	try {
		localStorage.setItem(opslag, stand);
	} catch {
		// Without storage the choice lasts for this page.
	}
}

/** Is someone typing, or is a modifier pressed? Then a letter is a letter. */
function bezig(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
	return event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}

wortel.dataset.sneltoetsen = lees() === "uit" ? "uit" : "aan";

document.addEventListener("keydown", (event) => {
	if (bezig(event)) return;
	if (event.key === "?" && venster?.togglePopover) {
		event.preventDefault();
		venster.togglePopover();
		if (venster.matches(":popover-open")) venster.focus();
		return;
	}
	if (wortel.dataset.sneltoetsen === "uit") return;
	if (event.key === "/") {
		const veld = document.getElementById("zoekveld");
		if (!veld) return;
		event.preventDefault();
		veld.focus();
		veld.select();
		return;
	}
	if (event.key.length !== 1 || document.querySelector("dialog[open]")) return;
	const knop = document.querySelector(`[data-toets="${CSS.escape(event.key)}"]:not([disabled])`);
	if (!knop) return;
	event.preventDefault();
	knop.focus();
	knop.click();
});

if (venster) {
	const knop = document.createElement("button");
	knop.type = "button";
	knop.className = "utrecht-button utrecht-button--subtle";
	const schrijf = () => {
		knop.textContent = wortel.dataset.sneltoetsen === "uit" ? "Zet sneltoetsen aan" : "Zet sneltoetsen uit";
	};
	knop.addEventListener("click", () => {
		zet(wortel.dataset.sneltoetsen === "uit" ? "aan" : "uit");
		schrijf();
	});
	schrijf();
	venster.append(" ", knop);
}

// The first thing that happened since the last page takes the focus (an error summary, a message).
document.querySelector("[data-focus] [tabindex], [data-focus][tabindex]")?.focus();
