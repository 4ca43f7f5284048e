// Drop a file on a [data-sleepvak]; says which files were chosen, and how large they are.
const grootte = (bytes) =>
	bytes < 1_000_000
		? `${Math.max(1, Math.round(bytes / 1000))} kB`
		: `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;

for (const vak of document.querySelectorAll("[data-sleepvak]")) {
	const veld = vak.querySelector("input[type=file]");
	const regel = document.createElement("p");
	regel.className = "vd-bestand__sleep";
	regel.setAttribute("role", "status");
	regel.textContent = veld.multiple ? "Of sleep bestanden hierheen." : "Of sleep een bestand hierheen.";
	vak.append(regel);

	const toon = () => {
		if (veld.files.length === 0) return;
		regel.textContent = `Gekozen: ${[...veld.files].map((b) => `${b.name} (${grootte(b.size)})`).join(", ")}`;
	};
	veld.addEventListener("change", toon);
	vak.addEventListener("dragover", (event) => {
		if (!event.dataTransfer?.types.includes("Files") || veld.disabled) return;
		event.preventDefault();
		vak.dataset.sleept = "";
	});
	vak.addEventListener("dragleave", (event) => {
		if (!vak.contains(event.relatedTarget)) delete vak.dataset.sleept;
	});
	vak.addEventListener("drop", (event) => {
		delete vak.dataset.sleept;
		if (!event.dataTransfer?.files.length || veld.disabled) return;
		event.preventDefault();
		const gekregen = new DataTransfer();
		for (const bestand of [...event.dataTransfer.files].slice(0, veld.multiple ? undefined : 1)) {
			gekregen.items.add(bestand);
		}
		veld.files = gekregen.files;
		veld.dispatchEvent(new Event("change", { bubbles: true }));
	});
}
