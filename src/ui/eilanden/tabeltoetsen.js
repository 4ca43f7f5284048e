// Rows of tables marked data-toetsen: j or down, k or up, space or x to choose, Enter to open; one box chooses all.
const staatUit = () => document.documentElement.dataset.sneltoetsen === "uit";
const rijenVan = (tabel) => [...tabel.tBodies].flatMap((deel) => [...deel.rows]);
const vinkVan = (rij) => rij.querySelector(".vd-tabel__vink");
const doelVan = (rij) =>
	rij.querySelector("th[scope=row] a[href]") ?? rij.querySelector("a[href], button") ?? vinkVan(rij);

function meld(tabel) {
	const vinken = rijenVan(tabel).map(vinkVan).filter(Boolean);
	const aantal = vinken.filter((vink) => vink.checked).length;
	for (const plek of document.querySelectorAll(`[data-gekozen-in="${tabel.id}"]`)) {
		plek.textContent = aantal === 0 ? "" : aantal === 1 ? "1 gekozen" : `${aantal} gekozen`;
	}
	const alles = tabel.tHead?.querySelector("input[type=checkbox]");
	if (!alles) return;
	alles.checked = aantal > 0 && aantal === vinken.length;
	alles.indeterminate = aantal > 0 && aantal < vinken.length;
}

function zetAllesVink(tabel) {
	const kop = tabel.tHead?.querySelector(".vd-tabel__kies");
	if (!kop) return;
	const alles = document.createElement("input");
	alles.type = "checkbox";
	alles.className = "vd-tabel__vink";
	alles.setAttribute("aria-label", "Kies alle rijen");
	alles.addEventListener("change", () => {
		for (const rij of rijenVan(tabel)) {
			const vink = vinkVan(rij);
			if (vink) vink.checked = alles.checked;
		}
		meld(tabel);
	});
	kop.replaceChildren(alles);
}

function druk(event, tabel) {
	const rij = event.target.closest("tbody tr");
	if (!rij || !tabel.contains(rij)) return;
	const vink = vinkVan(rij);
	const opKnop = event.target.matches("button, summary, input");
	if ((event.key === " " && !opKnop) || (event.key === "x" && !staatUit())) {
		if (!vink) return;
		event.preventDefault();
		vink.checked = !vink.checked;
		meld(tabel);
	} else if (event.key === "Enter" && event.target === vink) {
		event.preventDefault();
		rij.querySelector("a[href]")?.click();
	}
}

document.addEventListener("keydown", (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
	if (event.target.closest?.("input:not([type=checkbox]), textarea, select, [popover], dialog")) return;
	const eigen = event.target.closest?.("table[data-toetsen]");
	const letter = event.key === "j" || event.key === "k";
	const stap = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
	if (!stap) return eigen ? druk(event, eigen) : undefined;
	if (letter ? staatUit() : !eigen) return;
	const rijen = [...document.querySelectorAll("table[data-toetsen]")].flatMap(rijenVan).filter(doelVan);
	const nu = rijen.findIndex((rij) => rij.contains(event.target));
	const volgende = nu < 0 ? rijen[0] : rijen[nu + stap];
	if (!volgende) return;
	event.preventDefault();
	doelVan(volgende).focus();
	volgende.scrollIntoView({ block: "nearest" });
});

for (const tabel of document.querySelectorAll("table[data-toetsen]")) {
	zetAllesVink(tabel);
	tabel.addEventListener("change", () => meld(tabel));
	meld(tabel);
}
