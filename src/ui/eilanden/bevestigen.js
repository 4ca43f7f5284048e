// Buttons with data-bevestig="Zeker weten?" ask first. Without JavaScript the server asks on a page of its own.
function vraag(tekst, daad) {
	const venster = document.createElement("dialog");
	venster.className = "vd-venster";
	venster.setAttribute("aria-labelledby", "bevestig-vraag");
	const vraagRegel = document.createElement("p");
	vraagRegel.id = "bevestig-vraag";
	vraagRegel.textContent = tekst;
	const formulier = document.createElement("form");
	formulier.method = "dialog";
	formulier.className = "vd-knoppenrij";
	for (const [waarde, naam, soort] of [
		["nee", "Nee, ga terug", "secondary-action"],
		["ja", daad, "primary-action"],
	]) {
		const knop = document.createElement("button");
		knop.value = waarde;
		knop.textContent = naam;
		knop.className = `utrecht-button utrecht-button--${soort}`;
		formulier.append(knop);
	}
	venster.append(vraagRegel, formulier);
	document.body.append(venster);
	return new Promise((klaar) => {
		venster.addEventListener("close", () => {
			klaar(venster.returnValue === "ja");
			venster.remove();
		});
		venster.showModal();
	});
}

const gevraagd = new WeakSet();

document.addEventListener("click", async (event) => {
	const knop = event.target.closest?.("button[data-bevestig]");
	if (!knop || gevraagd.has(knop)) return;
	event.preventDefault();
	if (knop.form && !knop.formNoValidate && !knop.form.reportValidity()) return;
	if (!(await vraag(knop.dataset.bevestig, knop.firstChild?.textContent ?? "Ja"))) return knop.focus();
	gevraagd.add(knop);
	knop.form?.requestSubmit(knop);
});
