// Counts the seconds in which something can be undone: <span data-aftellen="10">. At zero its form disappears.
for (const plek of document.querySelectorAll("[data-aftellen]")) {
	const einde = performance.now() + Number(plek.dataset.aftellen) * 1000;
	// Every second read aloud would be noise; the message itself was read already.
	plek.setAttribute("aria-live", "off");
	const tel = () => {
		const over = Math.ceil((einde - performance.now()) / 1000);
		if (over <= 0) {
			const formulier = plek.closest("form");
			const hadFocus = formulier?.contains(document.activeElement);
			plek.textContent = "Terugdraaien kan hier niet meer.";
			for (const knop of formulier?.querySelectorAll("button") ?? []) knop.remove();
			if (hadFocus) document.getElementById("inhoud")?.focus();
			return;
		}
		plek.textContent = over === 1 ? "Nog 1 seconde" : `Nog ${over} seconden`;
		setTimeout(tel, 250);
	};
	tel();
}
