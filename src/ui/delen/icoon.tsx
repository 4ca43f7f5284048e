/** Line icons of our own, 24 × 24. Always beside a word, so they are hidden from screen readers. */
const PADEN = {
	info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5m0-8.5v.1",
	goed: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-4 9 3 3 5-6",
	urgent: "M12 3 2 20h20L12 3Zm0 6v5m0 3v.1",
	neutraal: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z",
	wacht: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3 2",
	deur: "M5 21h14M7 21V4h10v17M13.5 12.5v.1",
	zoek: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L21 21",
	menu: "M4 6h16M4 12h16M4 18h16",
	persoon: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c0-4 4-6 8-6s8 2 8 6",
	omhoog: "m6 15 6-6 6 6",
	omlaag: "m6 9 6 6 6-6",
	sorteer: "m8 9 4-5 4 5M8 15l4 5 4-5",
	vorige: "m15 5-7 7 7 7",
	volgende: "m9 5 7 7-7 7",
	bel: "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4c0 1-1 2-2 2C11 21 3 13 3 6c0-1 1-2 2-2Z",
	bericht: "M4 5h16v12H9l-5 4V5Z",
	brief: "M3 6h18v13H3V6Zm0 1 9 7 9-7",
	bezoek: "M3 12 12 4l9 8M6 10v10h12V10M10 20v-6h4v6",
	afspraak: "M4 6h16v15H4V6Zm0 5h16M8 3v5m8-5v5",
	bestand: "M6 3h8l5 5v13H6V3Zm8 0v5h5M12 12v6m-3-3 3 3 3-3",
	sluit: "m6 6 12 12M18 6 6 18",
} as const;

/** Name of an icon. */
export type Icoonnaam = keyof typeof PADEN;

/** One icon, decoration only: the word next to it carries the meaning. */
export function Icoon({ naam }: { naam: Icoonnaam }) {
	return (
		<svg className="vd-icoon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<path d={PADEN[naam]} />
		</svg>
	);
}
